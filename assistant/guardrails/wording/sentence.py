"""Sentence: the folded words between two full stops, and what rules have read in them, whatever letter holds them.

A house's letters share most of their sentences, and the live editor checks the same letter again at every pause with
one of them changed: what depends on nothing but the words is read once. Sentences hold names and figures: they are
kept in the memory of the process alone, a bounded number of them, the least used leaving first, and never written.
Threads may share them: a reading never changes, and two threads that make one at once make the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from assistant.guardrails.meaning.polarity import is_denied
from assistant.guardrails.notions import Notion, Notions
from assistant.guardrails.wording.lexicon import STEM_LENGTH

LONGEST: Final = 1200  # characters: what has no full stop is cut, so that no pattern sees an endless sentence
_MOST_KEPT: Final = 4096  # sentences: some 250 letters that share none
_WORD: Final = re.compile(r"[a-z0-9œæ]+")
_FORGET: Final[list[Callable[[], None]]] = []


class Sentence(Notions):
    """A folded text, its words in a row and as a set, their stems; other readings are lazy, shared by all letters."""

    __slots__ = ("_denials", "row", "stems", "text", "words")

    def __init__(self, text: str) -> None:
        """Wrap folded words."""
        super().__init__()
        self.text = text
        self.row = tuple(words_in(text))
        self.words = frozenset(self.row)
        self.stems = frozenset([word[:STEM_LENGTH] for word in self.words])
        self._denials: dict[tuple[int, int], bool] = {}

    def denies(self, start: int, end: int) -> bool:
        """Whether the clause that holds start..end denies it."""
        known = self._denials.get((start, end))
        if known is None:
            known = self._denials[start, end] = is_denied(self.text, start, end)
        return known


def sentence(text: str) -> Sentence:
    """The sentence of these folded words: the one read before where it is still kept.

    A stretch cut out of an endless text is not kept: no other letter holds it.
    """
    return _kept(text) if len(text) < LONGEST else Sentence(text)


def remembered(read: Callable[[str], Notion]) -> Callable[[str], Notion]:
    """What is read in folded words that depends on nothing else: kept as sentences are, and forgotten with them."""
    kept = lru_cache(maxsize=_MOST_KEPT)(read)
    _FORGET.append(kept.cache_clear)
    return kept


_kept = remembered(Sentence)


def forget_sentences() -> None:
    """Keep none of the sentences read so far: what was read in them no longer holds, or no longer may be held."""
    for forget in _FORGET:
        forget()


def words_in(folded: str) -> list[str]:
    """The words of a folded text, in order."""
    return _WORD.findall(folded)


def places_in(folded: str) -> list[tuple[int, int]]:
    """Where each of these words stands."""
    return [match.span() for match in _WORD.finditer(folded)]


def stems_of(folded: str) -> frozenset[str]:
    """The first letters of every word."""
    return frozenset([word[:STEM_LENGTH] for word in words_in(folded)])


def spans_from(begins: frozenset[str], pattern: re.Pattern[str], searched: Sentence) -> list[tuple[int, int]]:
    """Where a pattern whose every match begins with a word of these stems matches in a sentence, as ``finditer`` goes.

    A pattern tried at every letter takes twice to thirty times as long.
    """
    found: list[tuple[int, int]] = []
    for stem in begins & searched.stems:
        place = searched.text.find(stem)
        while place >= 0:
            if (match := pattern.match(searched.text, place)) is not None:
                found.append(match.span())
            place = searched.text.find(stem, place + 1)
    return _apart(found) if len(found) > 1 else found


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, each after the end of the one before."""
    kept: list[tuple[int, int]] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept
