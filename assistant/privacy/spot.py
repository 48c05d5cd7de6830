"""Spot: a stretch of text that must not leave the process."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.privacy.kinds import Kind


@dataclass(frozen=True, slots=True)
class Spot:
    """Offsets in the twin; ``owner`` says whose datum it is, "" when nobody known."""

    start: int
    end: int
    kind: Kind
    owner: str = ""

    def overlaps(self, other: Spot) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


def longest_first(spots: Iterable[Spot]) -> list[Spot]:
    """The spots without overlap, the longest kept, a known owner before an unknown one, then the first."""
    kept: list[Spot] = []
    for spot in sorted(spots, key=lambda one: (one.start - one.end, not one.owner, one.start)):
        if spot.end > spot.start and not any(spot.overlaps(other) for other in kept):
            kept.append(spot)
    return kept
