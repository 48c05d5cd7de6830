"""Months later: the same day of a later month, or its last day when it is shorter."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

_YEAR = 12


def months_later(day: date, months: int) -> date:
    """The day so many months later, earlier when negative: 31 January and one month give 28 or 29 February."""
    years, month = divmod(day.month - 1 + months, _YEAR)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
