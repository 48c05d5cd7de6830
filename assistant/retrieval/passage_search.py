"""Searching the messages of one client: their own sentences, compared exactly."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np

from assistant.domain.mail.correspondence import Message, Passage
from assistant.retrieval.embedder import Embedder, Vector, Vectors
from assistant.retrieval.excerpts import Excerpt, excerpts_of
from assistant.retrieval.ranking import Hit, Ranked, alike, ranked
from assistant.retrieval.vector_cache import VectorCache
from assistant.retrieval.vector_sources import ShelfOf
from assistant.retrieval.words import stems
from assistant.retrieval.words_lane import words_scores

_A_MESSAGE: Final = 2  # passages of one message at most: evidence should come from several days
_MOST_PARTS: Final = 8
_WORD_WORTH: Final = 0.01
_ENOUGH_WORDS: Final = 12
_LOOKED_AT: Final = 40  # times as many excerpts as passages are asked for: beyond, nothing answers the query
_SENTENCES_KEPT: Final = 4096


@dataclass(frozen=True, slots=True)
class _Place:
    """An excerpt and the message it was cut from."""

    message: Message
    excerpt: Excerpt


class PassageSearch:
    """Only the messages that are passed are ever looked at, so no other client's can come out."""

    def __init__(self, shelf_of: ShelfOf, embedder: Embedder) -> None:
        self._cache = VectorCache(shelf_of)
        self._embedder = embedder
        self._vector_of = lru_cache(maxsize=_SENTENCES_KEPT)(self._embedded)

    def passages(self, query: str, candidates: Sequence[Message], limit: int) -> tuple[Passage, ...]:
        """The best passages, best first, none of which repeats another."""
        places = [_Place(message, excerpt) for message in candidates for excerpt in excerpts_of(message)]
        wanted = np.vstack([self._vector_of(part) for part in _parts(query)])
        found = ranked(self._hits(query, wanted, places))
        return tuple(
            _passage(places[item.hit.index].message, quote, item)
            for item, quote in self._distinct(query, wanted, found, places, limit)
        )

    def _hits(self, query: str, wanted: Vectors, places: Sequence[_Place]) -> list[Hit]:
        """How every excerpt stands to the query, in both lanes."""
        vectors = self._cache.vectors(place.excerpt for place in places)
        indexed = [place.excerpt.id for place in places if place.excerpt.id in vectors]
        rows = np.vstack([vectors[key] for key in indexed]) if indexed else np.zeros((0, wanted.shape[1]), np.float32)
        products = (rows @ wanted.T).max(axis=1)
        likeness = dict(zip(indexed, products.tolist(), strict=True))
        words = words_scores(query, [place.excerpt.text for place in places])
        return [
            Hit(rank, place.message.sent_at, likeness.get(place.excerpt.id), score.exact, score.common)
            for rank, (place, score) in enumerate(zip(places, words, strict=True))
        ]

    def _distinct(
        self, query: str, wanted: Vectors, items: Sequence[Ranked], places: Sequence[_Place], limit: int
    ) -> list[tuple[Ranked, str]]:
        """The first items, each with its quote, that do not say what a better one says already."""
        kept: list[tuple[Ranked, str]] = []
        said: list[frozenset[str]] = []
        taken: Counter[str] = Counter()
        for item in items[: _LOOKED_AT * limit]:
            place = places[item.hit.index]
            if len(kept) == limit:
                break
            if taken[place.message.id] == _A_MESSAGE:
                continue
            quote = self._best_sentence(query, wanted, place.excerpt.sentences)
            words = stems(quote) if item.hit.exact else frozenset(filter(str.isalpha, stems(quote)))
            if not any(alike(words, other) for other in said):
                kept.append((item, quote))
                said.append(words)
                taken[place.message.id] += 1
        return kept

    def _best_sentence(self, query: str, wanted: Vectors, sentences: tuple[str, ...]) -> str:
        """The sentence that holds most exact terms of the query, else the nearest in meaning."""
        if len(sentences) == 1:
            return sentences[0]
        exact = [score.exact for score in words_scores(query, sentences)]
        best = [sentence for sentence, count in zip(sentences, exact, strict=True) if count == max(exact)]
        if len(best) == 1:
            return best[0]
        return max(best, key=lambda sentence: float((wanted @ self._vector_of(sentence)).max()) + _weight(sentence))

    def _embedded(self, text: str) -> Vector:
        """The vector of one text."""
        return np.asarray(self._embedder.embed([text])[0], dtype=np.float32)


def _parts(query: str) -> list[str]:
    """The subjects of a query, parted by semicolons, each compared by itself; a bare number is no subject."""
    parts = [" ".join(part.split()) for part in query.split(";")]
    subjects = [part for part in parts if any(map(str.isalpha, stems(part)))]
    return subjects[:_MOST_PARTS] or [" ".join(query.split())]


def _weight(sentence: str) -> float:
    """What a sentence of some length is worth more than « La facture est jointe. », in likeness."""
    return _WORD_WORTH * min(len(sentence.split()), _ENOUGH_WORDS)


def _passage(message: Message, quote: str, item: Ranked) -> Passage:
    """The passage as it is shown."""
    lane = "words" if item.by_words else "vectors"
    return Passage(message.id, message.debtor_id, message.direction, message.sent_at, quote, round(item.score, 6), lane)
