"""Entry shelves: the entries of word classes that only a pattern tells ("40 ?(€|euros)", "sœur"): few do.

They are filed under the rarest stems that they cannot do without, all classes together.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from assistant.guardrails.wording.lexicon import entry_pattern, spelt, stem_of
from assistant.guardrails.wording.necessary import Needs, met, needs

Span = tuple[int, int]


@dataclass(frozen=True, eq=False)
class _Entries:
    """Entries of a class that begin alike and cannot do without the same words, compiled when first sought."""

    name: str
    head: str
    others: Needs  # what they need beside the two stems under which they are filed
    texts: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of them as whole words."""
        longest_first = sorted(self.texts, key=len, reverse=True)
        return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(entry_pattern, longest_first))})(?![^\W_])")

    def spans(self, text: str) -> Iterator[Span]:
        """Their places in a text, sought where their first word stands."""
        place = text.find(self.head)
        while place >= 0:
            if (match := self.pattern.match(text, place)) is not None:
                yield match.span()
            place = text.find(self.head, place + 1)


class Shelf:
    """What is filed under one stem: entries that need no other word, and the rest by the stems of their next need."""

    __slots__ = ("alone", "paired", "seconds")

    def __init__(self) -> None:
        self.alone: list[_Entries] = []
        self.paired: dict[str, list[_Entries]] = defaultdict(list)
        self.seconds: set[str] = set()

    def put(self, alike: _Entries, second: Needs) -> None:
        """File entries under each stem of their next need."""
        if not second:
            self.alone.append(alike)
        for need in second:
            self.seconds |= need
            for stem in need:
                self.paired[stem].append(alike)

    def worth(self, stems: frozenset[str]) -> Iterator[_Entries]:
        """The entries worth a search in a sentence with these stems; one may come twice."""
        yield from self.alone
        for second in stems & self.seconds:
            yield from (alike for alike in self.paired[second] if not alike.others or met(alike.others, stems))


def shelves_of(filed: Iterable[tuple[str, str]]) -> dict[str, Shelf]:
    """By stem, the shelves of these entries, each with its class."""
    alike: dict[tuple[str, str, str, Needs], list[str]] = defaultdict(list)
    for name, text in filed:
        head = stem_of(text)
        rarest, *others = needs(spelt(text)) or [frozenset({head})]
        for stem in rarest:
            alike[stem, name, head, tuple(others)].append(text)
    shelves: dict[str, Shelf] = defaultdict(Shelf)
    for (stem, name, head, needed), texts in alike.items():
        shelves[stem].put(_Entries(name, head, needed[1:], tuple(texts)), needed[:1])
    return dict(shelves)
