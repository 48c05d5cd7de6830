"""A mark of tutoiement or vouvoiement in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.register import AddressForm


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
class MarkPattern:
    """A pattern of folded text whose matches are marks; a group named ``mark`` narrows the span.

    ``needs`` is a string without which there is no match: most texts spare the pattern that way.
    """

    form: AddressForm
    kind: MarkKind
    strength: float
    pattern: re.Pattern[str]
    needs: str = ""

    def marks(self, folded: str) -> Iterator[AddressMark]:
        """The marks found in a folded text."""
        if self.needs not in folded:
            return
        group: str | int = "mark" if "mark" in self.pattern.groupindex else 0
        for found in self.pattern.finditer(folded):
            yield AddressMark(self.form, found.start(group), found.end(group), self.kind, self.strength)


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
