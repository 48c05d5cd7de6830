"""DateMention: a date as a text names it, and the year that it means when it names none."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date found in a text, or a range of days when ``end_value`` is known.

    ``value`` is None when the day does not exist (``impossible``). ``weekday`` is the one that the text names
    (Monday is 0), right or wrong. ``has_year`` tells whether the text names the year.
    """

    value: date | None
    start: int
    end: int
    weekday: int | None = None
    has_year: bool = True
    impossible: bool = False
    end_value: date | None = None


def mention(
    day: int, month: int, year: int | None, today: date, place: tuple[int, int], weekday: int | None = None
) -> DateMention:
    """A mention of a day; without year, the one that falls nearest to ``today``."""
    value = day_of(year, month, day) if year is not None else nearest(month, day, today)
    return DateMention(value, *place, weekday=weekday, has_year=year is not None, impossible=value is None)


def day_of(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; None when it does not exist."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def nearest(month: int, day: int, today: date) -> date | None:
    """The day of that name that falls nearest to today, last year, this year or next."""
    candidates = (day_of(year, month, day) for year in (today.year - 1, today.year, today.year + 1))
    return min((found for found in candidates if found), key=lambda found: abs(found - today), default=None)


def on_side(month: int, day: int, today: date, side: str) -> date | None:
    """The day of that name that comes next ("prochain"), or came last ("dernier")."""
    years = (today.year, today.year + 1) if side == "prochain" else (today.year, today.year - 1)
    days = (day_of(year, month, day) for year in years)
    return next((found for found in days if found and (found > today) == (side == "prochain")), None)


def last_day(year: int, month: int) -> date:
    """The last day of a month."""
    return date(year, month, calendar.monthrange(year, month)[1])


def full_year(digits: str) -> int:
    """The year that two or four digits mean: "26" is 2026, "85" is 1985; 0, which none is, for one mistyped ("202")."""
    year = int(digits)
    if len(digits) > 2 and not 1000 <= year < 3000:  # noqa: PLR2004 - "4026", "202", "20266"
        return 0
    if len(digits) > 2:  # noqa: PLR2004 - two digits lack their century
        return year
    return year + (2000 if year < 80 else 1900)  # noqa: PLR2004 - no invoice is older than 1980
