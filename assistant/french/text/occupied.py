"""Occupied: which characters of a text a reader has claimed, so that none is read twice, in time of their number."""

from __future__ import annotations


class Occupied:
    """The claimed stretches of a text."""

    def __init__(self, length: int) -> None:
        self._marks = bytearray(length)

    def claim(self, start: int, end: int) -> bool:
        """Claim a stretch unless part of it is claimed already; whether it was free."""
        if self._marks.find(1, start, end) >= 0:
            return False
        self._marks[start:end] = b"\x01" * (end - start)
        return True
