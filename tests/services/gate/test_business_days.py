"""Business days of mainland France."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.services.gate.business_days import add_business_days, is_business_day, next_business_day


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2026, 11, 20), True),  # a Friday
        (date(2026, 11, 21), False),
        (date(2026, 11, 22), False),
        (date(2026, 11, 11), False),  # Armistice
        (date(2026, 5, 14), False),  # Ascension
        (date(2026, 4, 6), False),  # Easter Monday
        (date(2027, 1, 1), False),
        (date(2026, 12, 26), False),  # a Saturday; a holiday in Alsace alone
        (date(2025, 12, 26), True),
    ],
)
def test_offices_work_from_monday_to_friday_less_the_public_holidays(day: date, worked: bool) -> None:  # noqa: FBT001  (a table's column)
    assert is_business_day(day) is worked


def test_counting_starts_the_day_after_and_skips_what_is_not_worked() -> None:
    assert add_business_days(date(2026, 11, 20), 1) == date(2026, 11, 23)
    assert add_business_days(date(2026, 12, 24), 2) == date(2026, 12, 29)
    assert add_business_days(date(2026, 11, 21), 0) == date(2026, 11, 21)


def test_a_deadline_falls_on_a_day_that_offices_work() -> None:
    assert next_business_day(date(2026, 11, 20)) == date(2026, 11, 20)
    assert next_business_day(date(2026, 11, 21)) == date(2026, 11, 23)
    assert next_business_day(date(2026, 12, 25)) == date(2026, 12, 28)
