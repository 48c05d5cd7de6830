"""The index of the knowledge cards, apart from correspondence."""

from __future__ import annotations

from typing import Protocol

from assistant.domain.card import FoundCard
from assistant.services.ports.passage_index import IndexReport, Progress


class CardIndex(Protocol):
    """Finds the cards that answer a question; every method raises IndexUnavailableError."""

    def synchronise(self, progress: Progress | None = None) -> IndexReport:
        """Bring the index to exactly the cards of the folder."""
        ...

    def search(self, query: str, limit: int = 5) -> tuple[FoundCard, ...]:
        """The cards that answer best, each once."""
        ...
