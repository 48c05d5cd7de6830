"""Months later: the same day of a later month, or its last day when it is shorter."""

from __future__ import annotations

from datetime import date

from assistant.french.days.date_mention import last_day

_YEAR = 12


def months_later(day: date, months: int) -> date:
    """The day so many months later: 31 January and one month give 28 or 29 February."""
    years, month = divmod(day.month - 1 + months, _YEAR)
    end = last_day(day.year + years, month + 1)
    return end.replace(day=min(day.day, end.day))
