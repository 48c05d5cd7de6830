"""Public holidays of the French mainland (C. trav. L3133-1), worked out here: the library of all countries takes 0.1 s.

The law has known the same eleven days since 2008; a test compares them with the library's, which knows the territories.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Final

_FIXED: Final = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
_AFTER_EASTER: Final = (1, 39, 50)  # days: Easter Monday, Ascension, Whit Monday
SINCE: Final = 2008  # Whit Monday is one again since the law of 16 April 2008


@cache
def mainland_holidays(year: int) -> frozenset[date]:
    """The eleven days of a year from ``SINCE`` on."""
    sunday = easter(year)
    moving = (sunday + timedelta(days=days) for days in _AFTER_EASTER)
    return frozenset((*(date(year, month, day) for month, day in _FIXED), *moving))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous method (Nature, 20 April 1876)."""
    moon, century, rest = year % 19, year // 100, year % 100
    skipped = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * moon + century - century // 4 - skipped + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (moon + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
