"""Notions: what rules need to know of a text, each made once by a function of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Self, TypeVar

Notion = TypeVar("Notion")


class Notions:
    """A text that remembers what was made of it; an iterator is no notion."""

    __slots__ = ("_notions",)

    def __init__(self) -> None:
        self._notions: dict[object, Any] = {}

    def notion(self, make: Callable[[Self], Notion]) -> Notion:
        """What ``make`` makes of this text, the same one each time."""
        try:
            known: Notion = self._notions[make]
        except KeyError:
            known = self._notions[make] = make(self)
        return known
