"""Class words: where words of the classes that topics and audiences are made of stand in a letter.

A word that is an entry by itself is looked up; a longer entry is filed under the rarest stems that it cannot do without
("le milieu" under "mili"), all classes together: a sentence is asked once for all of them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.lexicon import STEM_LENGTH, entries, entry_pattern, spelt, stem_of
from assistant.guardrails.wording.necessary import Needs, met, needs
from assistant.guardrails.wording.passage import Passage, read
from assistant.guardrails.wording.sentence import Sentence, forget_sentences

Span = tuple[int, int]
_MOST_KEPT: Final = 8192  # words
_WORD: Final = re.compile(r"[a-z0-9]+")
_ALONE: Final = re.compile(r"[a-z0-9]+")
_BEGUN: Final = re.compile(r"[a-z0-9]{4,}\*")
_SOUGHT: Final[set[str]] = set()  # the classes, filled as the rules are imported


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
        return re.compile(rf"(?<![a-z0-9])(?:{'|'.join(map(entry_pattern, longest_first))})(?![a-z0-9])")

    def spans(self, text: str) -> Iterator[Span]:
        """Their places in a text, sought where their first word stands."""
        place = text.find(self.head)
        while place >= 0:
            if (match := self.pattern.match(text, place)) is not None:
                yield match.span()
            place = text.find(self.head, place + 1)


class _Shelf:
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


def seek(*names: str) -> None:
    """Have the words of these classes sought in every letter."""
    _SOUGHT.update(names)
    for known in (_shelves, _alone, _beginnings, _classes_of):
        known.cache_clear()
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
    found: dict[str, set[Span]] = defaultdict(set)
    for word in _WORD.finditer(within.text):
        for name in _classes_of(word.group()):
            found[name].add(word.span())
    shelves, begun = _shelves(), within.stems
    for stem in begun & shelves.keys():
        for alike in shelves[stem].worth(begun):
            found[alike.name].update(alike.spans(within.text))
    return {name: tuple(sorted(spans, key=_longest_first)) for name, spans in found.items() if spans}


@lru_cache(maxsize=_MOST_KEPT)
def _classes_of(word: str) -> tuple[str, ...]:
    """The classes of which a word is an entry by itself."""
    names = _alone().get(word, ())
    begun = (name for start, name in _beginnings().get(word[:STEM_LENGTH], ()) if _goes_on(start, word))
    return (*names, *begun)


def _goes_on(start: str, word: str) -> bool:
    return word.startswith(start) and (len(word) == len(start) or word[len(start) :].isalpha())


@cache
def _alone() -> dict[str, tuple[str, ...]]:
    """By word, the classes in which it is an entry."""
    names: dict[str, tuple[str, ...]] = {}
    for name in sorted(_SOUGHT):
        for text in filter(_ALONE.fullmatch, entries(name)):
            names[text] = (*names.get(text, ()), name)
    return names


@cache
def _beginnings() -> dict[str, list[tuple[str, str]]]:
    """By their stem, the beginnings of words that are entries ("factur*"), each with its class."""
    begun: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name in sorted(_SOUGHT):
        for text in filter(_BEGUN.fullmatch, entries(name)):
            begun[text[:STEM_LENGTH]].append((text.removesuffix("*"), name))
    return dict(begun)


def _longest_first(span: Span) -> Span:
    return span[0], -span[1]


@cache
def _shelves() -> dict[str, _Shelf]:
    alike: dict[tuple[str, str, str, Needs], list[str]] = defaultdict(list)
    for name in sorted(_SOUGHT):
        for text in entries(name):
            if _ALONE.fullmatch(text) or _BEGUN.fullmatch(text):
                continue
            head = stem_of(text)
            rarest, *others = needs(spelt(text)) or [frozenset({head})]
            for stem in rarest:
                alike[stem, name, head, tuple(others)].append(text)
    shelves: dict[str, _Shelf] = defaultdict(_Shelf)
    for (stem, name, head, needed), texts in alike.items():
        shelves[stem].put(_Entries(name, head, needed[1:], tuple(texts)), needed[:1])
    return dict(shelves)
