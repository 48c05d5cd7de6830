"""Open quotation: whether a quotation stands open at a place of the letter, and whether one closes behind it."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from assistant.guardrails.letter import Letter

_MARK: Final = re.compile("[«»]")


class Marks(NamedTuple):
    """The places of the quotation marks of a text: those that open, and those that close."""

    opening: list[int]
    closing: list[int]

    def is_open(self, place: int) -> bool:
        """Whether more of them open than close before a place."""
        return bisect_left(self.opening, place) > bisect_left(self.closing, place)

    def closes_behind(self, place: int) -> bool:
        """Whether one closes at a place or behind it."""
        return bool(self.closing) and self.closing[-1] >= place


def marks_of_twin(letter: Letter) -> Marks:
    """Those of the twin."""
    return letter.notion(_of_twin)


def marks_given(letter: Letter) -> Marks:
    """Those of the text as given."""
    return letter.notion(_as_given)


def _of_twin(letter: Letter) -> Marks:
    return _marks(letter.twin.text)


def _as_given(letter: Letter) -> Marks:
    return _marks(letter.text)


def _marks(text: str) -> Marks:
    found = Marks([], [])
    for mark in _MARK.finditer(text):
        (found.opening if mark.group() == "«" else found.closing).append(mark.start())
    return found
