"""Class words: where a word of a class first stands in a sentence.

Each entry of the class is filed under the rarest stems that it cannot do without ("le milieu" under "mili"): most
sentences hold none of them, and no pattern is tried on those.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from assistant.guardrails.lexicon import entries, entry_pattern, spelt, stem_of
from assistant.guardrails.necessary import Needs, met, needs
from assistant.guardrails.sentence import Sentence

Span = tuple[int, int]


@dataclass(frozen=True)
class _Entry:
    """One entry, compiled when first sought, and the stem sets that it cannot do without."""

    rank: int  # the longest entry of the class first: where several begin at one place, it counts
    text: str
    head: str
    needed: Needs

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The entry as whole words."""
        return re.compile(rf"(?<![a-z0-9])(?:{entry_pattern(self.text)})(?![a-z0-9])")

    def places(self, text: str) -> Iterator[tuple[int, int, int]]:
        """Its first place in a text, sought where its first word stands: where it starts, its rank, where it ends."""
        place = text.find(self.head)
        while place >= 0:
            if (match := self.pattern.match(text, place)) is not None:
                yield place, self.rank, match.end()
                return
            place = text.find(self.head, place + 1)


@cache
def announcing(name: str) -> frozenset[str]:
    """The stems without any of which no word of a class stands in a text."""
    return frozenset(_filed(name))


def first_word(name: str, within: Sentence) -> Span | None:
    """Where the first word of a class stands in a sentence, the longest where several begin there."""
    if within.stems.isdisjoint(announcing(name)):
        return None
    return within.notion(_first(name))


@cache
def _first(name: str) -> Callable[[Sentence], Span | None]:
    """The reading under which a sentence keeps the first word of one class."""
    filed = _filed(name)

    def first(within: Sentence) -> Span | None:
        begun = [entry for stem in announcing(name) & within.stems for entry in filed[stem]]
        found = [place for entry in begun if met(entry.needed, within.stems) for place in entry.places(within.text)]
        return min(found)[::2] if found else None

    return first


@cache
def _filed(name: str) -> dict[str, list[_Entry]]:
    filed: dict[str, list[_Entry]] = defaultdict(list)
    for rank, text in enumerate(sorted(entries(name), key=len, reverse=True)):
        entry = _Entry(rank, text, stem_of(text), needs(spelt(text)))
        for stem in entry.needed[0] if entry.needed else {entry.head}:
            filed[stem].append(entry)
    return dict(filed)
