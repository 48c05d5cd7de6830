"""Cue: a weak sign of a veiled threat, found in ordinary letters too, and what a lead reads of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.guardrails.letter import Letter
from assistant.guardrails.rule import Sign
from assistant.guardrails.wording.class_words import class_words, seek
from assistant.guardrails.wording.phrases import Hit, Phrases

Spared = Callable[[Letter, Hit], bool]


def never(letter: Letter, hit: Hit) -> bool:  # noqa: ARG001  (a spared word is told by its letter and place)
    """Spare nothing."""
    return False


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """Word classes and phrases that make one cue; ``label`` names it in French; ``spared`` words are none."""

    label: str
    classes: tuple[str, ...] = ()
    phrases: tuple[Phrases, ...] = ()
    spared: Spared = never

    def __post_init__(self) -> None:
        """Have the words of its classes sought."""
        seek(*self.classes)

    @property
    def signs(self) -> frozenset[Sign]:
        """What announces it."""
        return frozenset[Sign](self.classes).union(*(each.signs for each in self.phrases))

    def find(self, letter: Letter) -> Iterator[Hit]:
        """Where it stands."""
        for hit in self._all(letter):
            if not self.spared(letter, hit):
                yield hit

    def _all(self, letter: Letter) -> Iterator[Hit]:
        worded = class_words(letter)
        for name in self.classes:
            for passage, spans in worded.get(name, {}).items():
                yield from (Hit(passage, *span) for span in spans)
        for each in self.phrases:
            yield from each.find(letter)
