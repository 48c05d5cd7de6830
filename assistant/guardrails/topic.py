"""Topic: several word classes met in one sentence, in any order: what it speaks of, however it says it.

A list of turns of phrase finds what it foresaw; a letter that asks for money has few reasons to bring, say, a holiday
and the writer's having seen it into one sentence, in whatever words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from assistant.guardrails.builders import fault
from assistant.guardrails.letter import Letter
from assistant.guardrails.lexicon import stems, whole_words
from assistant.guardrails.passage import read
from assistant.guardrails.phrases import Hit
from assistant.guardrails.rule import Fault
from assistant.guardrails.sentence import Sentence, spans_from

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)  # each stands for itself: sentences know what it found by it
class Topic:
    """Word classes that make a topic together, what else the sentence must hold, and what makes it innocent.

    ``classes`` begin with the rarest.
    """

    classes: tuple[str, ...]
    beside: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    even_denied: bool = False

    def find(self, letter: Letter) -> Iterator[Hit]:
        """The sentences on this topic, each as the stretch from the first of its words to the last."""
        for passage in read(letter).passages:
            stretch = passage.sentence.notion(self.stretch)
            if stretch is not None:
                yield Hit(passage, *stretch)

    def stretch(self, within: Sentence) -> tuple[int, int] | None:
        """From the first of its words to the last, in a sentence on this topic."""
        if any(within.stems.isdisjoint(stems(name)) for name in self.classes):
            return None
        places: list[Span] = []
        for name in self.classes:  # the rarest class first: most sentences are left at once
            place = _apart_from(places, within.notion(_spans_of(name)))
            if place is None:
                return None
            places.append(place)
        if not self._fits(within.text):
            return None
        start, end = min(start for start, _ in places), max(end for _, end in places)
        return (start, end) if self.even_denied or not within.denies(start, end) else None

    def _fits(self, sentence: str) -> bool:
        if self.beside is not None and self.beside.search(sentence) is None:
            return False
        return self.unless is None or self.unless.search(sentence) is None


@cache
def _spans_of(name: str) -> Callable[[Sentence], tuple[Span, ...]]:
    """The reading that tells where the words of a class stand, which topics share."""

    def spans(within: Sentence) -> tuple[Span, ...]:
        return tuple(spans_from(stems(name), whole_words(name), within))

    return spans


def _apart_from(taken: list[Span], spans: tuple[Span, ...]) -> Span | None:
    """The first of these spans that shares no letter with one taken already: a word counts for one class only."""
    return next((span for span in spans if all(span[1] <= start or end <= span[0] for start, end in taken)), None)


def forbid_topics(letter: Letter, *topics: Topic) -> Iterator[Fault]:
    """Every sentence on one of these topics is a fault."""
    for topic in topics:
        for hit in topic.find(letter):
            yield fault(letter, hit.span)
