"""A calendar file that any calendar reads, and that says nothing of a debt."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

from assistant.services.calls.call_day import Appointment
from assistant.services.scenarios.write_calendar import write_calendar

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
BACK = Appointment(
    "l1", "d1", "Morin; Fils, SARL", date(2026, 11, 23), "Rappel convenu", datetime(2026, 11, 23, 14, tzinfo=UTC)
)
PROMISE = Appointment(
    "p1", "d2", "É" * 60 + "\r\nBEGIN:VALARM", date(2026, 11, 23), "Promesse", amount=Decimal("310.00")
)


def test_each_appointment_is_an_event_and_a_promise_lasts_the_day() -> None:
    lines = write_calendar([BACK, PROMISE], NOW).decode().split("\r\n")
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-2:] == ["END:VCALENDAR", ""]
    assert lines.count("BEGIN:VEVENT") == 2
    assert "DTSTART:20261123T140000Z" in lines
    assert "DTEND:20261123T141500Z" in lines
    assert "DTSTART;VALUE=DATE:20261123" in lines
    assert "DTEND;VALUE=DATE:20261124" in lines


def test_marks_of_the_format_are_escaped_and_no_name_begins_a_line() -> None:
    text = write_calendar([BACK, PROMISE], NOW).decode()
    assert "SUMMARY:Rappel convenu\\, Morin\\; Fils\\, SARL" in text
    assert "\r\nBEGIN:VALARM" not in text
    assert "É" * 60 in text.replace("\r\n ", "")


def test_lines_are_short_and_no_sum_is_told() -> None:
    raw = write_calendar([PROMISE], NOW)
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    assert b"310" not in raw
