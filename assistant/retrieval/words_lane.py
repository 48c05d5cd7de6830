"""The words lane: passages that hold the very identifiers, sums, names and words of the query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log
from typing import Final

from assistant.retrieval.exact_terms import exact_terms, name_terms
from assistant.retrieval.words import folded_words, stems

_FEW: Final = 2  # telling words: who types no more into a search box wants those very words


@dataclass(frozen=True, slots=True)
class WordsScore:
    """``exact``: how many identifiers, sums and names of the query stand there; ``common``: weight of shared words."""

    exact: int
    common: float


def words_scores(query: str, texts: Sequence[str]) -> list[WordsScore]:
    """How well each text answers the query by its words, rare ones counting more."""
    wanted = stems(query)
    held = [stems(text) & wanted for text in texts]
    seen_in = Counter(word for words in held for word in words)
    weight = {word: log(1 + len(texts) / count) for word, count in seen_in.items()}
    exact = _exact_counts(query, texts)
    if len(wanted) <= _FEW:
        exact = [count or int(bool(wanted) and words == wanted) for count, words in zip(exact, held, strict=True)]
    return [
        WordsScore(count, sum(weight[word] for word in sorted(words))) for count, words in zip(exact, held, strict=True)
    ]


def _exact_counts(query: str, texts: Sequence[str]) -> list[int]:
    """How many exact terms of the query each text holds."""
    terms = exact_terms(query)
    names = _names(query, texts)
    return [len(terms & exact_terms(text)) + len(names & name_terms(text)) if terms or names else 0 for text in texts]


def _names(query: str, texts: Sequence[str]) -> frozenset[str]:
    """The capitalised words of the query that no text writes in lower case: names rather than words."""
    candidates = name_terms(query)
    if not candidates:
        return candidates
    plain = {word for text in texts for word in candidates.intersection(folded_words(text)) - name_terms(text)}
    return candidates - plain - _opening_words(texts)


def _opening_words(texts: Sequence[str]) -> frozenset[str]:
    """The words that open several texts: capitals there mean nothing."""
    openers = Counter(words[0] for text in texts if (words := folded_words(text)))
    return frozenset(word for word, count in openers.items() if count > 1)
