"""Class words: where words of the classes that topics and audiences are made of stand in a letter.

Each entry of a class is filed under the rarest stems that it cannot do without ("le milieu" under "mili"), all classes
together: a sentence is asked once for all of them, and most sentences hold none of these stems.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.lexicon import entries, entry_pattern, spelt, stem_of
from assistant.guardrails.necessary import Needs, met, needs
from assistant.guardrails.passage import Passage, read
from assistant.guardrails.sentence import Sentence, forget_sentences

Span = tuple[int, int]
_SOUGHT: Final[set[str]] = set()  # the classes, filled as the rules are imported


@dataclass(frozen=True, eq=False)
class _Entry:
    """One entry of a class, compiled when first sought, and the stem sets that it cannot do without."""

    name: str
    rank: int  # the longest entry of the class first: where several begin at one place, it counts
    text: str
    head: str
    needed: Needs

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The entry as whole words."""
        return re.compile(rf"(?<![a-z0-9])(?:{entry_pattern(self.text)})(?![a-z0-9])")

    def first(self, text: str) -> tuple[int, int, int] | None:
        """Its first place in a text, sought where its first word stands: where it starts, its rank, where it ends."""
        place = text.find(self.head)
        while place >= 0:
            if (match := self.pattern.match(text, place)) is not None:
                return place, self.rank, match.end()
            place = text.find(self.head, place + 1)
        return None


def seek(*names: str) -> None:
    """Have the words of these classes sought in every letter."""
    _SOUGHT.update(names)
    _filed.cache_clear()
    forget_sentences()  # what they were found to hold knew nothing of these classes


def class_words(letter: Letter) -> dict[str, dict[Passage, Span]]:
    """By class, the sentences that hold a word of it, in order, each with the place of the first."""
    return letter.notion(_by_class)


def _by_class(letter: Letter) -> dict[str, dict[Passage, Span]]:
    found: dict[str, dict[Passage, Span]] = defaultdict(dict)
    for passage in read(letter).passages:
        for name, span in passage.sentence.notion(_first_words).items():
            found[name][passage] = span
    return dict(found)


def _first_words(within: Sentence) -> dict[str, Span]:
    """By class, the first of its words in a sentence, the longest where several begin there."""
    filed = _filed()
    found: dict[str, tuple[int, int, int]] = {}
    for entry in {entry for stem in within.stems & filed.keys() for entry in filed[stem]}:
        place = entry.first(within.text) if met(entry.needed, within.stems) else None
        if place is not None:
            found[entry.name] = min(place, found.get(entry.name, place))
    return {name: (start, end) for name, (start, _, end) in found.items()}


@cache
def _filed() -> dict[str, list[_Entry]]:
    filed: dict[str, list[_Entry]] = defaultdict(list)
    for entry in (entry for name in sorted(_SOUGHT) for entry in _entries(name)):
        for stem in entry.needed[0] if entry.needed else {entry.head}:
            filed[stem].append(entry)
    return dict(filed)


def _entries(name: str) -> Iterator[_Entry]:
    for rank, text in enumerate(sorted(entries(name), key=len, reverse=True)):
        yield _Entry(name, rank, text, stem_of(text), needs(spelt(text)))
