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

    def spans(self, text: str) -> Iterator[Span]:
        """Their places in a text, sought where their first word stands."""
        place = text.find(self.head)
        while place >= 0:
            if (match := self.pattern.match(text, place)) is not None:
                yield match.span()
            place = text.find(self.head, place + 1)


def seek(*names: str) -> None:
    """Have the words of these classes sought in every letter."""
    _SOUGHT.update(names)
    _filed.cache_clear()
    forget_sentences()  # what they were found to hold knew nothing of these classes


def class_words(letter: Letter) -> dict[str, dict[Passage, tuple[Span, ...]]]:
    """By class, the sentences that hold a word of it, in order, each with the places of these words in order."""
    return letter.notion(_by_class)


def _by_class(letter: Letter) -> dict[str, dict[Passage, tuple[Span, ...]]]:
    found: dict[str, dict[Passage, tuple[Span, ...]]] = defaultdict(dict)
    for passage in read(letter).passages:
        for name, spans in passage.sentence.notion(_words_of).items():
            found[name][passage] = spans
    return dict(found)


def _words_of(within: Sentence) -> dict[str, tuple[Span, ...]]:
    """By class, its words in a sentence, of those that begin together the longest first."""
    filed, begun = _filed(), within.stems
    found: dict[str, list[Span]] = defaultdict(list)
    for stem in begun & filed.keys():
        for alike in filed[stem]:
            if not alike.others or met(alike.others, begun):
                found[alike.name] += alike.spans(within.text)
    return {name: tuple(sorted(spans, key=_longest_first)) for name, spans in found.items() if spans}


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
