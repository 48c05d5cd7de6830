"""Class words: where the words of a class stand in a sentence, asked only where one of its stems does."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from assistant.guardrails.lexicon import stems, whole_words
from assistant.guardrails.sentence import Sentence, spans_from

Spans = tuple[tuple[int, int], ...]


def class_words(name: str, within: Sentence) -> Spans:
    """Where the words of a class stand in a sentence, in order; read once, whoever asks."""
    if within.stems.isdisjoint(stems(name)):
        return ()
    return within.notion(_placed(name))


@cache
def _placed(name: str) -> Callable[[Sentence], Spans]:
    """The reading under which a sentence keeps the places of one class."""

    def placed(within: Sentence) -> Spans:
        return tuple(spans_from(stems(name), whole_words(name), within))

    return placed
