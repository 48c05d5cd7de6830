"""Standing: which of the sums, days or names of a letter begin in a stretch of it, found without a look at the rest.

A rule asks this of each sentence or sum: were all the others looked at each time, a letter of a thousand sums would
take a million looks.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Final, Protocol, TypeVar

START: Final = attrgetter("start")


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


Placed = TypeVar("Placed", bound=_Placed)


def standing(found: Sequence[Placed], start: int, end: int) -> Sequence[Placed]:
    """Those of ``found``, which are in the order of the text, that begin from ``start`` on and before ``end``."""
    first = bisect_left(found, start, key=START)
    return found[first : bisect_left(found, end, first, key=START)]
