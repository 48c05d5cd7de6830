"""Schedules: equal parts, the last takes the rounding, no day on which banks are closed."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.commitments.plan_schedule import schedule
from assistant.domain.money import total
from assistant.domain.months_apart import months_later
from assistant.services.gate.business_days import is_business_day, next_business_day


def test_a_hundred_euros_in_three_leave_the_odd_cent_to_the_last() -> None:
    parts = schedule(Decimal("100.00"), 3, date(2026, 12, 7), next_business_day)

    assert [part.amount for part in parts] == [Decimal("33.33"), Decimal("33.33"), Decimal("33.34")]
    assert [part.due_on for part in parts] == [date(2026, 12, 7), date(2027, 1, 7), date(2027, 2, 8)]


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), 2, date(2027, 1, 30)),
        (date(2026, 12, 15), 12, date(2027, 12, 15)),
    ],
)
def test_a_month_later_keeps_the_day_or_ends_a_shorter_month(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@given(
    cents=st.integers(100, 10**9),
    count=st.integers(2, 24),
    first=st.dates(date(2020, 1, 1), date(2035, 12, 31)),
)
def test_a_schedule_sums_to_the_debt_on_open_days(cents: int, count: int, first: date) -> None:
    amount = Decimal(cents) / 100
    parts = schedule(amount, count, first, next_business_day)

    assert total(part.amount for part in parts) == amount
    assert len({part.amount for part in parts[:-1]}) == 1
    assert Decimal(0) <= parts[-1].amount - parts[0].amount < Decimal(count) / 100
    assert all(is_business_day(part.due_on) for part in parts)
    assert [part.due_on for part in parts] == sorted({part.due_on for part in parts})


@pytest.mark.parametrize(("amount", "count"), [("0.02", 3), ("10.00", 0), ("0.00", 2)])
def test_a_part_below_one_cent_is_no_schedule(amount: str, count: int) -> None:
    with pytest.raises(ValueError, match="cannot be paid"):
        schedule(Decimal(amount), count, date(2026, 12, 7), next_business_day)
