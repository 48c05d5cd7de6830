"""Dates with the month in letters, one by one or in a series: "vendredi 4 avril", "les 3, 10 et 17 mars"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from assistant.french.days.calendar_words import DAY_WORDS, MONTHS, WEEKDAYS
from assistant.french.days.date_mention import DateMention, full_year, last_day, mention, nearest, on_side
from assistant.french.days.date_patterns import (
    BEFORE_MONTH,
    EARLIER_DAYS,
    END_OF_YEAR,
    MONTH_WORDS,
    ONE_DAY,
    PART_BEFORE_MONTH,
    SERIES_LINK,
    SIDE,
    THIS_MONTH,
    YEAR_AFTER_MONTH,
)
from assistant.french.mail.plain_text import words_of
from assistant.french.numbers.numbers import read_number_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_LOOK_BACK: Final = 44
_LOOK_BACK_SERIES: Final = 150
_LOOK_BACK_LINK: Final = 14
_MOST_DAY: Final = 39
_YEARS: Final = range(1980, 2100)
_DECEMBER: Final = 12
_PARTS: Final = {"debut": (1, 10), "mi": (15, 15), "milieu": (15, 15)}


def spelt_dates(plain: str, today: date) -> Iterator[DateMention]:
    """Find the dates of a folded text whose month is a word, series and ends of months included."""
    for month in _months(plain):
        if month.start() and plain[month.start() - 1].isalpha() and plain[month.start() - 2 : month.start()] != "d'":
            continue
        offset = max(0, month.start() - _LOOK_BACK)
        window = plain[offset : month.start()]
        day = BEFORE_MONTH.search(window)
        if day:
            yield from _days(plain, offset + day.start(), day, month, today)
            continue
        part = PART_BEFORE_MONTH.search(window)
        if part:
            yield _part(plain, offset + part.start(), part["part"], month, today)
    yield from _ends(plain, today)


def _months(plain: str) -> list[re.Match[str]]:
    """The months that a folded text names, in order."""
    named = words_of(plain) & MONTHS.keys()
    return sorted((found for name in named for found in MONTH_WORDS[name].finditer(plain)), key=re.Match.start)


def _days(plain: str, start: int, day: re.Match[str], month: re.Match[str], today: date) -> Iterator[DateMention]:
    """The day before a month, and those that share its month."""
    number = _number(day["day"])
    if number > _MOST_DAY:
        return
    year, end = _year(plain, month.end())
    rank = MONTHS[month.group()]
    side = SIDE.match(plain, end) if year is None else None
    if side and (meant := on_side(rank, number, today, side["side"])):
        yield DateMention(meant, start, side.end(), _weekday(day), has_year=False)
        return
    last = mention(number, rank, year, today, (start, end), _weekday(day))
    for earlier in _earlier(plain, start):
        shared = year if year is not None or last.value is None else last.value.year
        found = mention(_number(earlier[0]["day"]), rank, shared, today, earlier[1], _weekday(earlier[0]))
        yield DateMention(found.value, found.start, found.end, found.weekday, year is not None, found.impossible)
    yield last


def _earlier(plain: str, start: int) -> Iterator[tuple[re.Match[str], tuple[int, int]]]:
    """The days of a series before its last one, and their places."""
    if not SERIES_LINK.search(plain[max(0, start - _LOOK_BACK_LINK) : start]):
        return
    offset = max(0, start - _LOOK_BACK_SERIES)
    series = EARLIER_DAYS.search(plain[offset:start])
    if series is None:
        return
    base = offset + series.start("days")
    for match in ONE_DAY.finditer(series["days"]):
        yield match, (base + match.start(), base + match.end())


def _part(plain: str, start: int, part: str, month: re.Match[str], today: date) -> DateMention:
    """Read "fin juin" (its last day), "mi-juin" (the 15th), "début juin" and "courant juin" (ranges)."""
    year, end = _year(plain, month.end())
    if year == 0:  # mistyped
        return DateMention(None, start, end, impossible=True)
    rank = MONTHS[month.group()]
    close = nearest(rank, 15, today)
    known = year or (close or today).year
    closing = last_day(known, rank)
    if part == "fin":
        return DateMention(closing, start, end, has_year=year is not None)
    first, last = _PARTS.get(part, (1, closing.day))
    until = date(known, rank, last) if last > first else None
    return DateMention(date(known, rank, first), start, end, has_year=year is not None, end_value=until)


def _ends(plain: str, today: date) -> Iterator[DateMention]:
    """Read "fin du mois", "fin du mois prochain", "fin 2026"."""
    if "fin " not in plain:
        return
    for match in THIS_MONTH.finditer(plain):
        if plain[max(0, match.start() - 6) : match.start()] == "jours ":
            continue  # "45 jours fin de mois" is a term, not a date
        base = last_day(today.year, today.month)
        following = base + timedelta(days=1)
        value = last_day(following.year, following.month) if match["next"] else base
        yield DateMention(value, match.start(), match.end(), has_year=False)
    for match in END_OF_YEAR.finditer(plain):
        yield DateMention(last_day(int(match["year"]), _DECEMBER), match.start(), match.end())


def _year(plain: str, end: int) -> tuple[int | None, int]:
    """The year after a month, in figures or in words, and where it ends."""
    match = YEAR_AFTER_MONTH.match(plain, end)
    if match is None:
        return None, end
    digits = match["year"] or match["mistyped"] or match["short"]
    if digits:
        return full_year(digits), match.end()
    words = read_number_words(plain, match.start("words"))
    return (words[0], words[1]) if words and words[0] in _YEARS else (None, end)


def _number(day: str) -> int:
    """The number of a day: "3", "1er", "premier", "vingt et un"."""
    digits = day.rstrip("er° ")
    if digits.isdigit():
        return int(digits)
    words = " ".join(day.replace("-", " ").split())
    return DAY_WORDS.get(words) or DAY_WORDS.get("-".join(words.split()), 0)


def _weekday(match: re.Match[str]) -> int | None:
    """The weekday that a pattern met."""
    return WEEKDAYS[match["weekday"].rstrip(".")] if match["weekday"] else None
