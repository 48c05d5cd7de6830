"""Business days in France: Monday to Friday, less the public holidays of the mainland."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

SATURDAY = 5


@cache
def _holidays(year: int) -> frozenset[date]:
    import holidays  # 40 ms at first use

    return frozenset(holidays.country_holidays("FR", years=year))


def is_business_day(day: date) -> bool:
    """Whether offices work that day."""
    return day.weekday() < SATURDAY and day not in _holidays(day.year)


def add_business_days(day: date, count: int) -> date:
    """The ``count``-th business day after ``day``."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_business_day(day)
    return day


def next_business_day(day: date) -> date:
    """``day`` itself when offices work, else the next day they do."""
    while not is_business_day(day):
        day += timedelta(days=1)
    return day
