"""The calendar's weeks."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from assistant.ui.components.day.calendar_days import whole_weeks


@pytest.mark.parametrize("today", [date(2026, 11, 22) + timedelta(days=shift) for shift in range(7)])
def test_the_calendar_ends_on_a_friday_and_holds_the_days_asked_for(today: date) -> None:
    days = whole_weeks(today, 30)
    assert 30 <= days < 37
    assert (today + timedelta(days=days - 1)).weekday() == 4
