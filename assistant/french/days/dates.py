"""Dates: found in a text, read from imports, and written."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Final, Literal

from assistant.domain.errors import UnreadableDateError
from assistant.french.days.calendar_words import MONTH_NAMES, MONTHS, WEEKDAY_NAMES
from assistant.french.days.date_mention import DateMention, day_of, full_year
from assistant.french.days.date_ranges import joined
from assistant.french.days.dates_numeric import numeric_dates
from assistant.french.days.dates_spelt import spelt_dates
from assistant.french.days.durations import Duration, find_durations
from assistant.french.mail.plain_text import folded
from assistant.french.text.typography import NNBSP

__all__ = [
    "DateMention",
    "Duration",
    "find_dates",
    "find_durations",
    "format_date",
    "format_date_short",
    "is_reckonable",
    "parse_date",
]

_YEARS: Final = range(1900, 2200)
_TIME: Final = r"(?:[t ]\d{1,2}[:h]\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?z|[+-]\d{2}:?\d{2})?)?"
_IMPORTED: Final = (
    re.compile(rf"(?P<day>\d{{1,2}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark)(?P<year>\d{{4}}|\d{{2}}){_TIME}"),
    re.compile(rf"(?P<year>\d{{4}})(?P<mark>[/.-])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}}){_TIME}"),
    re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})"),
    re.compile(r"(?:[a-z]{3,8}\.? )?(?P<day>\d{1,2})(?:er)? (?P<month>[a-z]{3,9})\.? (?P<year>\d{4})"),
)


def find_dates(text: str, today: date) -> list[DateMention]:
    """Find the dates of a text in order, each day of a series apart, a range as one.

    A date without year takes that of the dated one it is listed with, else the one nearest to ``today``.
    """
    plain = folded(text)
    found: list[DateMention] = []
    mentions = [*spelt_dates(plain, today), *numeric_dates(plain, today)]
    for mention in sorted(mentions, key=lambda one: (one.start, -one.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return joined(plain, found)


def format_date(
    day: date, *, weekday: bool = False, year: bool | Literal["auto"] = True, today: date | None = None
) -> str:
    """Write a date in words: "vendredi 4 avril", "1er avril 2026"; "auto" leaves out the year of ``today``."""
    shown = today is None or day.year != today.year if year == "auto" else year
    parts = [WEEKDAY_NAMES[day.weekday()]] if weekday else []
    parts += ["1er" if day.day == 1 else str(day.day), MONTH_NAMES[day.month - 1]]
    return " ".join([*parts, str(day.year)] if shown else parts)


def format_date_short(day: date) -> str:
    """Write a date in figures: "31/12/2026"."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def parse_date(text: str | date) -> date:
    """Read a date from a file: "31/12/2026", "31-12-26", "2026-12-31", "20261231"; a date passes.

    Raises:
        UnreadableDateError: the text is no date, or the day does not exist.
    """
    if isinstance(text, date):
        return text.date() if isinstance(text, datetime) else text
    plain = folded(text).strip()
    match = next((found for pattern in _IMPORTED if (found := pattern.fullmatch(plain))), None)
    shown = f"«{NNBSP}{text.strip()[:40]}{NNBSP}»"
    month = _month(match["month"]) if match else None
    if match is None or month is None:
        raise UnreadableDateError(f"La date {shown} n’est pas lisible{NNBSP}: écrivez-la sous la forme 31/12/2026.")
    day = day_of(full_year(match["year"]), month, int(match["day"]))
    if day is None:
        raise UnreadableDateError(f"La date {shown} n’existe pas{NNBSP}: corrigez-la sous la forme jour/mois/année.")
    if not is_reckonable(day):
        raise UnreadableDateError(
            f"La date {shown} est hors du temps des factures{NNBSP}: écrivez une année de 1900 à 2199."
        )
    return day


def is_reckonable(day: date) -> bool:
    """Whether days can be counted from and to it, half-years included."""
    return day.year in _YEARS


def _month(text: str) -> int | None:
    """The rank of a month given in figures or by its name."""
    return int(text) if text.isdigit() else MONTHS.get(text)
