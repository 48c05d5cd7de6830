"""Business days in France: Monday to Friday, less the public holidays of the mainland or of a territory."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from assistant.services.gate.mainland_holidays import SINCE, mainland_holidays

SATURDAY = 5


@cache
def _holidays(year: int, territory: str = "") -> frozenset[date]:
    if not territory and year >= SINCE:
        return mainland_holidays(year)
    import holidays  # 0.1 s at first use: of all countries

    if territory == "MC":  # Monaco keeps a list of its own
        return frozenset(holidays.country_holidays("MC", years=year))
    return frozenset(holidays.country_holidays("FR", subdiv=territory or None, years=year))


def is_public_holiday(day: date, territory: str = "") -> bool:
    """Whether a day is a public holiday there: "" for the mainland, else as ``domain.territory`` names it."""
    return day in _holidays(day.year, territory)


def is_business_day(day: date, territory: str = "") -> bool:
    """Whether offices work that day, on the mainland or in a territory."""
    return day.weekday() < SATURDAY and day not in _holidays(day.year, territory)


def add_business_days(day: date, count: int) -> date:
    """The ``count``-th business day after ``day``."""
    while count > 0:
        day += timedelta(days=1)
        count -= is_business_day(day)
    return day


@cache
def business_days_between(start: date, end: date) -> int:
    """How many business days came after ``start`` up to ``end``, which included; 0 where ``end`` is not later."""
    return sum(is_business_day(start + timedelta(days=offset + 1)) for offset in range((end - start).days))


def next_business_day(day: date) -> date:
    """``day`` itself when offices work, else the next day they do."""
    while not is_business_day(day):
        day += timedelta(days=1)
    return day
