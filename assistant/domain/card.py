"""Card of knowledge: one subject, as the product explains it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_HEADING: Final = re.compile(r"^#+\s.*$", re.MULTILINE)
_PARAGRAPH: Final = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*|]|\d+\.)\s)")


@dataclass(frozen=True, slots=True)
class Card:
    """One card; ``id`` is its path below the folder, without the extension."""

    id: str
    title: str
    text: str

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """What it says, piece by piece, the title at the head of the first."""
        bare = _HEADING.sub("", self.text)
        pieces = [" ".join(piece.split()) for piece in _PARAGRAPH.split(bare)]
        return (self.title, *(piece for piece in pieces if any(map(str.isalpha, piece))))


@dataclass(frozen=True, slots=True)
class FoundCard:
    """A card, the excerpt that answers, and how well it does (cosine, one more for each exact term)."""

    card: Card
    excerpt: str
    score: float
