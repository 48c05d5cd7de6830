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


class Ground:
    """A text's characters, each taken by one spot at most; in time linear in what is taken."""

    def __init__(self, length: int) -> None:
        self._taken = bytearray(length)
        self.spots: list[Spot] = []

    def settle(self, spots: Iterable[Spot]) -> int:
        """Take the spots that touch nothing taken; the longest first, then a known owner, then the first in the text.

        Returns how many could settle.
        """
        before = len(self.spots)
        for spot in sorted(spots, key=lambda one: (one.start - one.end, not one.owner, one.start)):
            if spot.end > spot.start and not any(self._taken[spot.start : spot.end]):
                self._taken[spot.start : spot.end] = b"\x01" * (spot.end - spot.start)
                self.spots.append(spot)
        return len(self.spots) - before
