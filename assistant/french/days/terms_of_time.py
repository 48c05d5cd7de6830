"""Terms: "sous huitaine", "dans 10 jours", "d'ici trois semaines", as the day on which they end."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Final

from assistant.domain.months_apart import months_later
from assistant.french.days.durations import Duration, find_durations

_LEAD: Final = re.compile(
    r"\b(?:sous|dans|d'ici(?: a)?|delai (?:maximum )?de|delai maximal de|au bout de|dans les|sous les|d'ici les)"
    r"(?: (?:un|le) delai (?:maximum |maximal )?de)?[ \n](?:(?:environ|une|la|les|un|l'|a peu pres|maximum|maxi"
    r"|max)[ \n]){0,2}$"
)
_LATER: Final = re.compile(r"^ (?:fin de mois|fdm|date de facture|net)")
_HOURS: Final = 24
_WINDOW: Final = 40


def find_terms(
    text: str, plain: str, today: date, add_business_days: Callable[[date, int], date]
) -> Iterator[tuple[date, tuple[int, int]]]:
    """The last day of each term of a text and its place; terms of sale ("45 jours fin de mois") are none."""
    for one in find_durations(text):
        if _LATER.match(plain, one.end) or not _LEAD.search(plain[max(0, one.start - _WINDOW) : one.start]):
            continue
        day = _end(one, plain, today, add_business_days)
        if day is not None:
            yield day, (one.start, one.end)


def _end(one: Duration, plain: str, today: date, add_business_days: Callable[[date, int], date]) -> date | None:
    if one.days is not None:
        worked = "ouvre" in plain[one.start : one.end] or "ouvrable" in plain[one.start : one.end]
        return add_business_days(today, one.days) if worked else today + timedelta(days=one.days)
    if one.hours is not None:
        return today + timedelta(days=-(-one.hours // _HOURS))
    return months_later(today, one.months) if one.months is not None else None
