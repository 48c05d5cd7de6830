"""Bringing the two lanes together, and dropping what says the same thing twice."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

_WORDS_WEIGHT: Final = 0.3  # the likeness given to the best by words of what is not indexed yet
_CLOSE: Final = 3  # decimals within which two likenesses count as equal
_ALIKE: Final = 0.8  # share of common words beyond which two quotes say the same


@dataclass(frozen=True, slots=True)
class Hit:
    """One excerpt's standing: likeness by vector (None: not indexed), exact terms held, weight of common words."""

    index: int
    sent_at: datetime
    likeness: float | None
    exact: int
    common: float


@dataclass(frozen=True, slots=True)
class Ranked:
    """A hit in its place; ``by_words`` when its words brought it there."""

    hit: Hit
    score: float
    by_words: bool


def ranked(hits: Sequence[Hit]) -> list[Ranked]:
    """Exact terms first, then likeness; the recent one first when equal. Scores are cosines, plus one an exact term.

    Common words rank only what has no vector yet: fused with likeness at any weight, they lowered what was found on
    our own queries (tests/evals: 0.50 of them answered among the first three at 0.3, 0.58 without).
    """
    most = max((hit.common for hit in hits), default=0.0)
    found = [Ranked(hit, _score(hit, most), by_words=bool(hit.exact) or hit.likeness is None) for hit in hits]
    told = (item for item in found if item.hit.likeness is not None or item.score > 0)
    return sorted(told, key=lambda item: (item.score, item.hit.sent_at), reverse=True)


def _score(hit: Hit, most: float) -> float:
    """What places a hit."""
    if hit.likeness is not None:
        return hit.exact + round(hit.likeness, _CLOSE)
    return hit.exact + (_WORDS_WEIGHT * hit.common / most if most else 0.0)


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of words are nearly the same."""
    if not one and not other:
        return True
    return len(one & other) / len(one | other) >= _ALIKE
