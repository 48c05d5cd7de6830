"""A mark of tutoiement or vouvoiement in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.writing.register import AddressForm


class MarkKind(StrEnum):
    """What kind of word carries the mark."""

    PRONOUN = "pronoun"
    POSSESSIVE = "possessive"
    VERB = "verb"
    IMPERATIVE = "imperative"
    FORMULA = "formula"  # stp, svp


@dataclass(frozen=True, slots=True)
class AddressMark:
    """One mark and its span; ``strength`` is 1 for a sure mark, under 0.6 for one that may mean several people."""

    form: AddressForm
    start: int
    end: int
    kind: MarkKind
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class WordPattern:
    """A pattern of folded text, and the words of which one must be there for it to match.

    ``shapes`` tell what must stand beside that word ("{}-", "ne {}"), one of them at least. Asking for words first
    spares most patterns on most texts.
    """

    pattern: re.Pattern[str]
    needs: frozenset[str]
    shapes: tuple[str, ...] = ()

    def may_match(self, folded: str, words: frozenset[str]) -> bool:
        """Whether a folded text, whose words are known, holds what the pattern needs."""
        if self.needs.isdisjoint(words):
            return False
        if not self.shapes:
            return True
        return any(shape.format(word) in folded for word in self.needs & words for shape in self.shapes)


@dataclass(frozen=True, slots=True)
class MarkPattern:
    """A pattern of folded text whose matches are marks; a group named ``mark`` narrows the span."""

    form: AddressForm
    kind: MarkKind
    strength: float
    words: WordPattern

    def marks(self, folded: str) -> Iterator[AddressMark]:
        """The marks found in a folded text."""
        pattern = self.words.pattern
        group: str | int = "mark" if "mark" in pattern.groupindex else 0
        for found in pattern.finditer(folded):
            yield AddressMark(self.form, found.start(group), found.end(group), self.kind, self.strength)


def word_pattern(pattern: str, needs: str, *shapes: str) -> WordPattern:
    """A pattern and the words, apart by spaces, of which one must be there."""
    return WordPattern(re.compile(pattern), frozenset(needs.split()), shapes)


def any_word(words: str) -> str:
    """An alternation of the words of a string, the longest first."""
    return "|".join(sorted(map(re.escape, words.split()), key=len, reverse=True))


def without_overlaps(marks: Sequence[AddressMark]) -> list[AddressMark]:
    """The marks in order of place; of two that overlap the first stays, of two that start together the stronger."""
    kept: list[AddressMark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.strength, -mark.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept
