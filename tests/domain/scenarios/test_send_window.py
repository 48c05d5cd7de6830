"""When a step may reach the client."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from assistant.domain.scenarios.send_window import SendWindow

PARIS = ZoneInfo("Europe/Paris")
MAY_DAY = date(2026, 5, 1)  # a Friday
QUIET = SendWindow((1, 2, 3), 9, 17)


def works(day: date) -> bool:
    return day.weekday() < 5 and day != MAY_DAY


@pytest.mark.parametrize(
    ("asked", "opens"),
    [
        ("2026-04-28 07:12", "2026-04-28 09:00"),
        ("2026-04-28 10:30", "2026-04-28 10:30"),
        ("2026-04-28 17:00", "2026-04-29 09:00"),
        ("2026-04-30 18:00", "2026-05-05 09:00"),
        ("2026-05-01 10:00", "2026-05-05 09:00"),
    ],
)
def test_a_message_waits_for_the_first_open_hour(asked: str, opens: str) -> None:
    at = datetime.fromisoformat(asked).replace(tzinfo=PARIS)

    assert QUIET.opening(at, works) == datetime.fromisoformat(opens).replace(tzinfo=PARIS)


def test_a_holiday_is_passed_over() -> None:
    assert SendWindow().next_day(MAY_DAY, works) == date(2026, 5, 4)
