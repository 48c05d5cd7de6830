"""Class words: where words of the classes that topics and audiences are made of stand in a letter.

Each entry of a class is filed under the rarest stems that it cannot do without ("le milieu" under "mili"), all classes
together: a sentence is asked once for all of them, and most sentences hold none of these stems.
"""

from __future__ import annotations

import re
from collections import defaultdict
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
class _Entries:
    """Entries of a class that begin alike and cannot do without the same words, compiled when first sought."""

    name: str
    head: str
    others: Needs  # what they need beside the stem under which they are filed
    texts: tuple[str, ...]

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any of them as whole words."""
        longest_first = sorted(self.texts, key=len, reverse=True)
        return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(map(entry_pattern, longest_first))})(?![a-z0-9])")

    def first(self, text: str) -> Span | None:
        """Their first place in a text, sought where their first word stands."""
        place = text.find(self.head)
        while place >= 0:
            if (match := self.pattern.match(text, place)) is not None:
                return match.span()
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
    filed, begun = _filed(), within.stems
    found: dict[str, Span] = {}
    for stem in begun & filed.keys():
        for alike in filed[stem]:
            place = alike.first(within.text) if not alike.others or met(alike.others, begun) else None
            if place is not None:
                found[alike.name] = min(place, found.get(alike.name, place), key=_longest_first)
    return found


def _longest_first(span: Span) -> Span:
    return span[0], -span[1]


@cache
def _filed() -> dict[str, list[_Entries]]:
    alike: dict[tuple[str, str, str, Needs], list[str]] = defaultdict(list)
    for name in sorted(_SOUGHT):
        for text in entries(name):
            head = stem_of(text)
            rarest, *others = needs(spelt(text)) or [frozenset({head})]
            for stem in rarest:
                alike[stem, name, head, tuple(others)].append(text)
    filed: dict[str, list[_Entries]] = defaultdict(list)
    for (stem, name, head, needed), texts in alike.items():
        filed[stem].append(_Entries(name, head, needed, tuple(texts)))
    return dict(filed)
