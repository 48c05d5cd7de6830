"""Phrases of time gone by, and enumerations."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.french.numbers.numbers import write_number_words

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_DAYS: Final = 44  # up to six weeks days are counted; beyond, months say it better
_MONTH: Final = 30.4375  # days of a mean month: words only, no sum depends on it
_YEAR_MONTHS: Final = 12
_SLACK: Final = 3  # days within which a stay is "près de" or exactly so many months


def elapsed_phrase(days: int) -> str:
    """Say how long something lasts: "depuis hier", "depuis dix-huit jours", "depuis près de deux mois".

    Days are counted up to six weeks; then months, with "près de" shortly before and "plus de" after.

    Raises:
        ValueError: less than a day has gone by.
    """
    if days < 1:
        raise ValueError(f"no day has gone by: {days}")
    if days == 1:
        return "depuis hier"
    if days == 7:  # noqa: PLR2004 - a week
        return "depuis une semaine"
    if days <= _MOST_DAYS:
        return f"depuis {write_number_words(days)} jours"
    return f"depuis {_months_phrase(days)}"


def join_phrase(items: Sequence[str]) -> str:
    """Join an enumeration: "a, b et c"."""
    if len(items) <= 1:
        return "".join(items)
    return f"{', '.join(items[:-1])} et {items[-1]}"


def _months_phrase(days: int) -> str:
    """So many months, said with "près de" just before and "plus de" after."""
    below = int(days // _MONTH)
    missing = round((below + 1) * _MONTH - days)
    beyond = round(days - below * _MONTH)
    if missing <= _SLACK * 2:
        return f"près {_of(below + 1)}"
    if beyond <= _SLACK:
        return _span(below)
    return f"plus {_of(below)}"


def _span(months: int) -> str:
    """Months in words, whole years as years: "un mois", "deux mois", "un an"."""
    years, rest = divmod(months, _YEAR_MONTHS)
    if years and not rest:
        return f"{write_number_words(years)} an{'s' if years > 1 else ''}"
    return f"{write_number_words(months)} mois"


def _of(months: int) -> str:
    """The same after "de", which elides before "onze" by no rule and before "un" by this one."""
    words = _span(months)
    return f"d’{words}" if words.startswith("un ") else f"de {words}"
