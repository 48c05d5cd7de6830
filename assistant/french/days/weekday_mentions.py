"""Weekdays: "vendredi", "vendredi prochain", "vendredi en huit", "mardi 24"; ambiguous ones keep both days."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from assistant.french.days.calendar_words import MONTHS, WEEKDAY_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES: Final = "|".join(WEEKDAY_NAMES)
_MONTH: Final = "|".join(sorted(MONTHS, key=len, reverse=True))
_WEEKDAY: Final = re.compile(
    rf"\b(?P<this>ce )?(?P<day>{_NAMES})s?\b"
    rf"(?:(?P<fortnight> en (?:huit|8|quinze|15))|(?P<number> (?:le )?\d{{1,2}})(?![/.]?\d|er)|(?P<next> (?:prochain"
    rf"|pro\b|qui vient))"
    r"|(?P<last> (?:dernier|passe)))?"
    rf"(?! (?:\d{{1,2}}(?:er)?|le \d{{1,2}}) (?:{_MONTH})\b|,? (?:le )?\d{{1,2}}[/.]\d| (?:{_MONTH})\b| 1er)"
)
_WEEK: Final = 7
_MONTHS_AHEAD: Final = 62


def find_weekdays(plain: str, today: date, *, past: bool) -> Iterator[tuple[tuple[date, ...], tuple[int, int]]]:
    """Days and place of each weekday of a folded text that no month follows.

    On a Monday, "vendredi prochain" may be four days or eleven days away: both are kept. Friday's own name on a
    Friday too.
    """
    for match in _WEEKDAY.finditer(plain):
        weekday = WEEKDAY_NAMES.index(match["day"])
        if match["number"]:
            days = _numbered(int(match["number"].split()[-1]), weekday, today, past=past)
        elif match["last"] or (past and not match["next"]):
            days = (today - timedelta(days=((today.weekday() - weekday) % _WEEK) or _WEEK),)
        else:
            days = _coming(match, weekday, today)
        if days:
            yield days, match.span()


def _coming(match: re.Match[str], weekday: int, today: date) -> tuple[date, ...]:
    ahead = (weekday - today.weekday()) % _WEEK
    first = today + timedelta(days=ahead)
    if match["fortnight"]:
        weeks = 1 if match["fortnight"].split()[-1] in {"huit", "8"} else 2
        later = first + timedelta(days=_WEEK * weeks)
        return (later,) if ahead else (later, later + timedelta(days=_WEEK))  # on a Friday, people disagree
    if match["this"]:
        return (first,)
    later = first + timedelta(days=_WEEK)
    if not match["next"]:
        return (first,) if ahead else (first, later)
    in_this_week = ahead > 0 and weekday > today.weekday()
    if not ahead:
        return (later,)
    return (first, later) if in_this_week else (first,)


def _numbered(number: int, weekday: int, today: date, *, past: bool) -> tuple[date, ...]:
    """Read "mardi 24": the nearest 24th, and the nearest Tuesday to it when they disagree."""
    step = -1 if past else 1
    day = next(
        (one for ahead in range(_MONTHS_AHEAD) if (one := today + timedelta(days=step * ahead)).day == number), None
    )
    if day is None:
        return ()
    shift = (weekday - day.weekday() + 3) % _WEEK - 3
    return tuple(sorted({day, day + timedelta(days=shift)}))
