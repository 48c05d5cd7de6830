from __future__ import annotations

from datetime import UTC, date, datetime

from assistant.connectors.demo.workday import is_workday, moment, workday_by, workday_from


def test_weekends_and_public_holidays_are_not_worked() -> None:
    assert not is_workday(date(2026, 11, 21))
    assert not is_workday(date(2026, 11, 11))
    assert is_workday(date(2026, 11, 20))


def test_a_free_day_moves_to_the_workday_before_or_after() -> None:
    assert workday_by(date(2026, 11, 22)) == date(2026, 11, 20)
    assert workday_from(date(2026, 11, 21)) == date(2026, 11, 23)


def test_paris_time_becomes_utc_in_summer_and_winter() -> None:
    assert moment(date(2026, 7, 1), 600) == datetime(2026, 7, 1, 8, 0, tzinfo=UTC)
    assert moment(date(2026, 1, 5), 600) == datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
