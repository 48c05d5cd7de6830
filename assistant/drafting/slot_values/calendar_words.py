"""Days in French phrases: with their article, one or several, days of one month sharing it (guide, 1.4 and 1.6)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from assistant.french.days.dates import format_date
from assistant.french.days.elapsed import join_phrase


def day_words(day: date, as_of: date, *, year: bool = False) -> str:
    """« 12 mars », with the year when it is not the year of ``as_of`` or when asked."""
    return format_date(day, year=year or "auto", today=as_of)


def weekday_words(day: date, as_of: date, *, year: bool = False) -> str:
    """« vendredi 4 avril »."""
    return format_date(day, weekday=True, year=year or "auto", today=as_of)


def of_days(days: Sequence[date], as_of: date, *, year: bool = False) -> str:
    """« du 12 avril », « des 2 et 16 avril », « du 28 mars et du 4 avril »."""
    return _with_article(days, as_of, ("du", "des"), year=year)


def the_days(days: Sequence[date], as_of: date, *, year: bool = False) -> str:
    """« le 12 avril », « les 2 et 16 avril », « le 28 mars et le 4 avril »."""
    return _with_article(days, as_of, ("le", "les"), year=year)


def _with_article(days: Sequence[date], as_of: date, article: tuple[str, str], *, year: bool) -> str:
    ordered = sorted(set(days))
    months = [list(group) for _, group in groupby(ordered, key=lambda day: (day.year, day.month))]
    last_of_year = {month[0].year: month for month in months}  # « le 5 octobre et le 2 novembre 2026 »
    return join_phrase(
        [
            f"{article[len(month) > 1]} {_one_month(month, as_of, year=year and last_of_year[month[0].year] is month)}"
            for month in months
        ]
    )


def _one_month(days: Sequence[date], as_of: date, *, year: bool) -> str:
    """« 2 et 16 avril »: days of one month share it."""
    numbers = [format_date(day, year=False).split()[0] for day in days[:-1]]
    return join_phrase([*numbers, day_words(days[-1], as_of, year=year)])
