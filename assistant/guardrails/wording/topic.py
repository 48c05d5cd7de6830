"""Topic: several word classes met in one sentence, in any order: what it speaks of, however it says it.

A list of turns of phrase finds what it foresaw; a letter that asks for money has few reasons to bring, say, a holiday
and the writer's having seen it into one sentence, in whatever words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from assistant.domain.finding import Severity
from assistant.guardrails.builders import fault
from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Announced, Fault, Sign
from assistant.guardrails.wording.class_words import class_words, seek
from assistant.guardrails.wording.clauses import bound
from assistant.guardrails.wording.entry_shelves import Span
from assistant.guardrails.wording.phrases import Hit
from assistant.guardrails.wording.sentence import Sentence


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """Word classes that make a topic together, what else the sentence must hold, and what makes it innocent.

    ``unless`` is read in the clauses of these words, ``elsewhere`` in the whole sentence: few words excuse from there.
    ``classes`` begin with the rarest. ``doubtful``: ordinary letters speak of it too, and what it finds is a warning.
    """

    classes: tuple[str, ...]
    beside: re.Pattern[str] | None = None
    unless: re.Pattern[str] | None = None
    elsewhere: re.Pattern[str] | None = None
    even_denied: bool = False
    doubtful: bool = False

    def __post_init__(self) -> None:
        """Have the words of its classes sought."""
        seek(*self.classes)

    @property
    def signs(self) -> frozenset[Sign]:
        """What announces it: its rarest class."""
        return frozenset({self.classes[0]})

    def find(self, letter: Letter) -> Iterator[Hit]:
        """The sentences on this topic, each as the stretch from the first of its words to the last."""
        found = class_words(letter)
        rarest, *others = (found.get(name, {}) for name in self.classes)
        for passage, spans in rarest.items():
            places = _apart([spans, *(other.get(passage, ()) for other in others)])
            if places is None:
                continue
            start, end = min(start for start, _ in places), max(end for _, end in places)
            if not self._fits(passage.sentence, start, end):
                continue
            if self.even_denied or not passage.sentence.denies(start, end):
                yield Hit(passage, start, end)

    def fault(self, letter: Letter, hit: Hit) -> Fault:
        """What it found, as a fault."""
        found = fault(letter, hit.span)
        return replace(found, severity=Severity.WARNING) if self.doubtful else found

    def _fits(self, within: Sentence, start: int, end: int) -> bool:
        if self.beside is not None and self.beside.search(within.text) is None:
            return False
        if self.elsewhere is not None and self.elsewhere.search(within.text) is not None:
            return False
        return self.unless is None or self.unless.search(bound(within, start, end)) is None


def _apart(found: Sequence[tuple[Span, ...]]) -> list[Span] | None:
    """A place for each class, none sharing a letter with another: a word counts for one class only."""
    taken: list[Span] = []
    for spans in found:
        free = (span for span in spans if all(span[1] <= start or end <= span[0] for start, end in taken))
        place = next(free, None)
        if place is None:
            return None
        taken.append(place)
    return taken


def forbid_topics(*topics: Topic) -> Announced:
    """Every sentence on one of these topics is a fault."""

    def check(letter: Letter) -> Iterator[Fault]:
        found = class_words(letter)
        for topic in topics:
            if topic.classes[0] in found:  # one in twenty
                for hit in topic.find(letter):
                    yield topic.fault(letter, hit)

    return Announced(check, frozenset[Sign](topic.classes[0] for topic in topics))
