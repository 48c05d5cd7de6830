"""Class words: where a word of a class first stands in a sentence, sought at the words that begin like one of them."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from assistant.guardrails.lexicon import entries, entry_pattern, stem_of, stems
from assistant.guardrails.sentence import Sentence

Span = tuple[int, int]


def first_word(name: str, within: Sentence) -> Span | None:
    """Where the first word of a class stands in a sentence; read once, whoever asks."""
    if within.stems.isdisjoint(stems(name)):
        return None
    return within.notion(_first(name))


@cache
def _first(name: str) -> Callable[[Sentence], Span | None]:
    """The reading under which a sentence keeps the first word of one class."""

    def first(within: Sentence) -> Span | None:
        begun = stems(name) & within.stems
        found = [span for stem in begun if (span := _first_from(stem, _words_from(stem, name), within.text))]
        return min(found, default=None)

    return first


def _first_from(stem: str, pattern: re.Pattern[str], text: str) -> Span | None:
    place = text.find(stem)
    while place >= 0:
        if (match := pattern.match(text, place)) is not None:
            return match.span()
        place = text.find(stem, place + 1)
    return None


@cache
def _words_from(stem: str, name: str) -> re.Pattern[str]:
    """The entries of a class with this stem, as whole words: few, and compiled when a letter first asks for them."""
    begun = sorted((entry for entry in entries(name) if stem_of(entry) == stem), key=len, reverse=True)
    return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(map(entry_pattern, begun))})(?![a-z0-9])")
