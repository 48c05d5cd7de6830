"""Sought: a pattern over the folded letter, run only where the letter holds the words that it cannot do without.

Where the words that may begin a match are known, it is tried at these words alone, and not at each letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.alternatives import alternatives_of, inside_of
from assistant.guardrails.wording.beginnings import UNTOLD, beginnings
from assistant.guardrails.wording.necessary import Needs, met, pattern_needs
from assistant.guardrails.wording.neighbourhood import at_line_starts
from assistant.guardrails.wording.passage import read

_WORD_START: Final = (r"\b", r"(?<![^\W_])")
_WORD_END: Final = r"(?![^\W_])"
_WORD_ENDS: Final = (r"\b", _WORD_END)


@dataclass(frozen=True)
class Sought:
    """The pattern, compiled when first searched, the stems of which a text that it matches holds one a set.

    ``openings``: for each of its choices what it cannot do without, and the stems of the words with which it begins;
    none where any may. ``of_lines``: a match begins a line.
    """

    source: str
    flags: int
    needed: Needs
    openings: tuple[tuple[Needs, frozenset[str]], ...]
    of_lines: bool

    @property
    def announced_by(self) -> frozenset[str]:
        """Stems of which a text that it matches holds one: of its first word, else of its rarest; none if any may."""
        if self.openings:
            return frozenset().union(*(begins for _, begins in self.openings))
        return self.needed[0] if self.needed else frozenset()

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.source, self.flags)

    def search(self, letter: Letter) -> re.Match[str] | None:
        """The first match in the folded letter."""
        return next(self.finditer(letter), None)

    def finditer(self, letter: Letter) -> Iterator[re.Match[str]]:
        """Every match in the folded letter."""
        return self.matches(letter.prose, read(letter).stems)

    def matches(self, text: str, stems: frozenset[str]) -> Iterator[re.Match[str]]:
        """Every match in a folded text with these stems, as ``finditer`` gives them."""
        if not met(self.needed, stems):
            return iter(())
        if self.openings:
            return self._from_words(text, stems)
        return at_line_starts(self.pattern, text) if self.of_lines else self.pattern.finditer(text)

    def _from_words(self, text: str, stems: frozenset[str]) -> Iterator[re.Match[str]]:
        end = 0
        begun: set[str] = set()
        for needed, begins in self.openings:
            if not begins.isdisjoint(stems) and met(needed, stems):
                begun |= begins & stems
        for place in sorted(_places(begun, text)) if begun else ():
            if place >= end and (match := self.pattern.match(text, place)) is not None:
                yield match
                end = match.end()


def sought(source: str, flags: int = 0) -> Sought:
    """Read in a pattern what it needs, and the words that it begins with."""
    of_lines = bool(flags & re.MULTILINE) and all(choice.startswith("^") for choice in alternatives_of(source))
    return Sought(source, flags, pattern_needs(source), _openings(source), of_lines)


def _openings(source: str) -> tuple[tuple[Needs, frozenset[str]], ...]:
    """How each choice of a pattern opens, where each opens with a word of which the beginning is known."""
    openings = [(pattern_needs(choice), _begins(choice)) for choice in _choices(source)]
    return tuple(openings) if all(begins for _, begins in openings) else ()


def _choices(source: str) -> list[str]:
    """The choices of a pattern, also of one that is a single group between two ends of words."""
    choices = alternatives_of(source)
    start = _start_of(source)
    if len(choices) > 1 or start is None:
        return choices
    group = source.removeprefix(start)
    end = next((end for end in _WORD_ENDS if group.endswith(end)), "")
    inside = inside_of(group.removesuffix(end))
    if inside is None:
        return choices
    return [f"{start}(?:{choice}){_WORD_ENDS[0] if end else ''}" for choice in alternatives_of(inside)]


def _begins(choice: str) -> frozenset[str]:
    """The stems of the first words of a choice that begins with the start of a word."""
    start = _start_of(choice)
    if start is None:
        return UNTOLD
    # What may go on behind the choice is no end of a word: a match may then begin with a longer one.
    return beginnings(choice.removeprefix(start).replace(_WORD_END, " ") + r"\w*")


def _start_of(source: str) -> str | None:
    return next((start for start in _WORD_START if source.startswith(start)), None)


def _places(stems: set[str], text: str) -> set[int]:
    places: set[int] = set()
    for stem in stems:
        place = text.find(stem)
        while place >= 0:
            places.add(place)
            place = text.find(stem, place + 1)
    return places
