"""Span: a stretch of a text, from its first character to the one after its last."""

from __future__ import annotations

from typing import NamedTuple


class Span(NamedTuple):
    """Offsets into the text that was read: ``text[start:end]``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers."""
        return text[self.start : self.end]
