"""Periods named from a day: "cette semaine", "fin de semaine", "début de mois prochain", "semaine 48", "avant Noël"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.french.days.date_mention import last_day

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_WEEK: Final = timedelta(days=7)
_DECEMBER: Final = 12


class Period(NamedTuple):
    """The days that a phrase may mean, one when it means one; and its place in the text."""

    days: tuple[date, ...]
    start: int
    end: int


def find_periods(plain: str, today: date) -> Iterator[Period]:
    """Find the periods of a folded text; a week is told by its Monday and Friday, when money can move."""
    for pattern, days in _PERIODS:
        for match in pattern.finditer(plain):
            if found := days(match, today):
                yield Period(tuple(dict.fromkeys(found)), *match.span())


def _monday(today: date, weeks: int = 0) -> date:
    return today - timedelta(days=today.weekday()) + weeks * _WEEK


def _next_month(today: date) -> date:
    return last_day(today.year, today.month) + timedelta(days=1)


def _week(match: re.Match[str], today: date) -> tuple[date, ...]:
    """Part of this week or of the next: "début", "milieu", "fin", or all of it."""
    part = match["part"] or ""
    weeks = 1 if match["next"] or (part == "debut" and today.weekday()) else 0
    monday = _monday(today, weeks)
    friday = monday + timedelta(days=4)
    return {
        "debut": (monday, monday + timedelta(days=1)),
        "mi": (monday + timedelta(days=2),),
        "milieu": (monday + timedelta(days=2),),
        "fin": (friday,),
    }.get(part, (monday, friday) if weeks else (friday,))


def _within_week(_: re.Match[str], today: date) -> tuple[date, ...]:
    """Read "dans la semaine": by Friday for some, in seven days for others."""
    return _monday(today) + timedelta(days=4), today + _WEEK


def _weekend(match: re.Match[str], today: date) -> tuple[date, ...]:
    saturday = _monday(today, 1 if match["next"] else 0) + timedelta(days=5)
    return saturday, saturday + timedelta(days=1)


def _numbered_week(match: re.Match[str], today: date) -> tuple[date, ...]:
    """Read "semaine 48": of this year, else of the next when it is over."""
    for year in (today.year, today.year + 1):
        try:
            friday = date.fromisocalendar(year, int(match["number"]), 5)
        except ValueError:
            continue
        if friday >= today:
            return friday - timedelta(days=4), friday
    return ()


def _week_of(match: re.Match[str], today: date) -> tuple[date, ...]:
    """Read "la semaine du 30": from its Monday to its Friday."""
    number = int(match["number"])
    day = next((one for ahead in range(62) if (one := today + timedelta(days=ahead)).day == number), None)
    return () if day is None else (_monday(day), _monday(day) + timedelta(days=4))


def _month(match: re.Match[str], today: date) -> tuple[date, ...]:
    """Part of the next month, or of this one: "début", "mi", or all of it."""
    first = _next_month(today) if match["next"] else today.replace(day=1)
    last = last_day(first.year, first.month)
    ten, middle = first.replace(day=10), first.replace(day=15)
    return {"debut": (first, ten), "mi": (middle,), "milieu": (middle,)}.get(match["part"] or "", (first, last))


def _coming_month(match: re.Match[str], today: date) -> tuple[date, ...]:
    """Read "début de mois": that of the next month."""
    first = _next_month(today)
    return (first, first.replace(day=10)) if match["part"] == "debut" else (first.replace(day=15),)


def _end_of_year(_: re.Match[str], today: date) -> tuple[date, ...]:
    return (date(today.year, _DECEMBER, 31),)


def _christmas(_: re.Match[str], today: date) -> tuple[date, ...]:
    return (date(today.year, _DECEMBER, 25),)


_PARTS: Final = r"(?:(?P<part>debut|mi|milieu|fin)[ -](?:de |du )?(?:la |cette )?)?"
_PERIODS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], tuple[date, ...]]], ...]] = (
    (re.compile(r"\b(?:ce|le) (?:week-?end|we)\b(?P<next> prochain)?"), _weekend),
    (re.compile(r"\b(?:semaine|sem\.?|s) ?(?P<number>[1-5]?\d)\b(?! ?(?:€|euros|h\b|jours))"), _numbered_week),
    (re.compile(rf"\b{_PARTS}(?<!\w)semaine (?P<next>prochaine|suivante|d'apres|qui vient|pro\b)"), _week),
    (re.compile(r"\b(?P<part>debut|mi|milieu|fin)[ -](?:de |du )?(?:la |cette )?semaine(?P<next>(?!.))?"), _week),
    (re.compile(r"\b(?P<part>(?!))?cette semaine(?P<next>(?!.))?"), _week),
    (re.compile(r"\bsemaine du (?:lundi )?(?P<number>[0-3]?\d)\b(?![/.])"), _week_of),
    (re.compile(r"\bdans la semaine\b"), _within_week),
    (re.compile(r"\b(?P<part>debut|mi|milieu) (?:du |de |de ce )mois\b(?! prochain)"), _coming_month),
    (re.compile(r"\b(?:(?P<part>debut|mi|milieu)[ -](?:du |de |le )?)?mois (?P<next>prochain|suivant|pro\b)"), _month),
    (re.compile(r"\bfin d'annee\b"), _end_of_year),
    (re.compile(r"\bavant (?:noel|les fetes)\b"), _christmas),
)
