"""Topic: several word classes met in one sentence, in any order: what it speaks of, however it says it.

A list of turns of phrase finds what it foresaw; a letter that asks for money has few reasons to bring, say, a holiday
and the writer's having seen it into one sentence, in whatever words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.guardrails.builders import fault
from assistant.guardrails.letter import Letter
from assistant.guardrails.lexicon import stems, whole_words
from assistant.guardrails.passage import Passage, read
from assistant.guardrails.phrases import Hit, denied
from assistant.guardrails.rule import Fault


@dataclass(frozen=True, slots=True)
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
        announced = [stems(name) for name in self.classes]
        if any(read(letter).stems.isdisjoint(those) for those in announced):
            return
        for passage in read(letter).passages:
            if not any(passage.stems.isdisjoint(those) for those in announced):
                yield from self._find_in(passage)

    def _find_in(self, passage: Passage) -> Iterator[Hit]:
        places: list[tuple[int, int]] = []
        for name in self.classes:  # the rarest class first: most sentences are left at once
            match = whole_words(name).search(passage.text)
            if match is None:
                return
            places.append(match.span())
        if not self._fits(passage.text):
            return
        hit = Hit(passage, min(start for start, _ in places), max(end for _, end in places))
        if self.even_denied or not denied(hit):
            yield hit

    def _fits(self, sentence: str) -> bool:
        if self.beside is not None and self.beside.search(sentence) is None:
            return False
        return self.unless is None or self.unless.search(sentence) is None


def forbid_topics(letter: Letter, *topics: Topic) -> Iterator[Fault]:
    """Every sentence on one of these topics is a fault."""
    for topic in topics:
        for hit in topic.find(letter):
            yield fault(letter, hit.span)
