"""Dates in figures: "31/12/2026", "31-12-26", "31.12.2026", "2026-12-31", "le 31/12"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from assistant.french.days.calendar_words import WEEKDAYS
from assistant.french.days.date_mention import DateMention, full_year, mention
from assistant.french.days.date_patterns import DAY_MONTH, DAY_MONTH_CUE, ISO, NUMERIC, RANGE_IN_MONTH, WEEKDAY_BEFORE
from assistant.french.text.outline import has_shape

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_MOST_DAY, _MOST_MONTH = 39, 19  # above, the figures are no attempt at a date
_MONTHS = 12
_LOOK_BACK: Final = 16


def numeric_dates(plain: str, today: date) -> Iterator[DateMention]:
    """Find the dates that a folded text writes in figures."""
    for match in NUMERIC.finditer(plain) if has_shape(plain, "0/0", "0-0", "0.0", "0 / 0") else ():
        found = _numeric(plain, match, today)
        if found:
            yield _with_range(plain, found, today)
    for match in ISO.finditer(plain) if has_shape(plain, "0000-00", "0000/00", "0000.00") else ():
        if int(match["month"]) <= _MONTHS:
            place = (match.start(), match.end())
            yield mention(int(match["day"]), int(match["month"]), int(match["year"]), today, place)
    for match in DAY_MONTH.finditer(plain) if has_shape(plain, "0/0") else ():
        cue = DAY_MONTH_CUE.search(plain[max(0, match.start() - _LOOK_BACK) : match.start()])
        exact = len(match.group()) == len("31/12")
        day, month = int(match["day"]), int(match["month"])
        if cue and (exact or not cue["series"]) and day <= _MOST_DAY and month <= _MONTHS:
            yield mention(day, month, None, today, match.span())


def _with_range(plain: str, found: DateMention, today: date) -> DateMention:
    """Take in the first day of "du 12 au 15/03/2026"."""
    window = plain[max(0, found.start - _LOOK_BACK) : found.start]
    head = RANGE_IN_MONTH.search(window)
    if head is None or found.value is None:
        return found
    start = found.start - len(window) + head.start("first")
    first = mention(int(head["first"]), found.value.month, found.value.year, today, (start, found.end))
    return first if first.impossible else replace(first, end_value=found.value)


def _numeric(plain: str, match: re.Match[str], today: date) -> DateMention | None:
    """Read a day, month and year in figures, with the weekday before them."""
    day, month = int(match["day"]), int(match["month"])
    if day > _MOST_DAY or month > _MOST_MONTH:
        return None
    before = WEEKDAY_BEFORE.search(plain[max(0, match.start() - _LOOK_BACK) : match.start()])
    weekday = WEEKDAYS[before["weekday"].rstrip(".")] if before else None
    start = match.start() - len(before.group()) if before else match.start()
    found = mention(day, month, full_year(match["year"]), today, (start, match.end()), weekday)
    if found.impossible and match["mark"] in ".-" and len(match["year"]) == 2:  # noqa: PLR2004 - "45-13-67" is a reference
        return None
    return found
