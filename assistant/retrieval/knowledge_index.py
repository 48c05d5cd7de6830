"""KnowledgeIndex: the cards of knowledge that answer a question, in a collection of their own."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np

from assistant.domain.card import Card, FoundCard
from assistant.places import KNOWLEDGE
from assistant.retrieval.door import Door
from assistant.retrieval.embedder import Embedder
from assistant.retrieval.excerpts import Excerpt, excerpts_from
from assistant.retrieval.knowledge_cards import read_cards
from assistant.retrieval.opening import door_to, shelf_name
from assistant.retrieval.shelf import Shelf, drop_shelves, shelf_names
from assistant.retrieval.synchronisation import Piece, plan, write
from assistant.retrieval.vector_cache import VectorCache
from assistant.retrieval.vector_sources import Embedded
from assistant.retrieval.words_lane import words_scores
from assistant.services.ports.passage_index import IndexReport, Progress

_PREFIX: Final = "knowledge-"
_OWNER: Final = "knowledge"


class KnowledgeIndex:
    """Every method raises IndexUnavailableError."""

    def __init__(self, place: Path | str | Door, embedder: Embedder, folder: Path = KNOWLEDGE) -> None:
        self._door = door_to(place) if isinstance(place, (Path, str)) else place
        self._embedder = embedder
        self._folder = folder
        self._cards: tuple[Card, ...] = ()
        self._cache: VectorCache | None = None

    def synchronise(self, progress: Progress | None = None) -> IndexReport:
        """Bring the collection to exactly the cards of the folder; unchanged ones are not embedded again."""
        shelf = Shelf(self._door, shelf_name(_PREFIX, self._embedder))
        self._cards = tuple(read_cards(self._folder))
        todo = plan((Piece(_OWNER, _excerpts(card)) for card in self._cards), shelf.fingerprints())
        for done in write(todo.to_write, shelf, Embedded(self._embedder)):
            if progress is not None:
                progress(todo.unchanged + done, len(self._cards))
        shelf.remove(todo.surplus)
        drop_shelves(self._door, [name for name in shelf_names(self._door, _PREFIX) if name != shelf.name])
        self._cache = VectorCache(lambda _owner: shelf)
        return IndexReport(len(todo.to_write), todo.unchanged, len({row.rpartition("#")[0] for row in todo.surplus}))

    def search(self, query: str, limit: int = 5) -> tuple[FoundCard, ...]:
        """The cards that answer best, each once; the first search of a process reads the folder (synchronise)."""
        if not query.strip():
            return ()
        if self._cache is None:
            self.synchronise()
        assert self._cache is not None
        places = [(card, excerpt) for card in self._cards for excerpt in _excerpts(card)]
        vectors = self._cache.vectors(excerpt for _, excerpt in places)
        wanted = self._embedder.embed([query])[0]
        words = words_scores(query, [excerpt.text for _, excerpt in places])
        best: dict[str, FoundCard] = {}
        for (card, excerpt), score in zip(places, words, strict=True):
            likeness = float(np.dot(vectors[excerpt.id], wanted)) if excerpt.id in vectors else 0.0
            found = FoundCard(card, excerpt.text, round(score.exact + likeness, 6))
            if card.id not in best or best[card.id].score < found.score:
                best[card.id] = found
        return tuple(sorted(best.values(), key=lambda found: (-found.score, found.card.id))[:limit])


def _excerpts(card: Card) -> tuple[Excerpt, ...]:
    """The excerpts of a card."""
    return excerpts_from(card.id, _OWNER, card.paragraphs)
