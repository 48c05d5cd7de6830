"""Class words: where words of the classes that topics and audiences are made of stand in a letter.

A word that is an entry by itself is looked up, and so are words in a row, by two neighbours; the few
entries that only a pattern tells stand on shelves. A sentence is asked once for all classes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.entry_shelves import Shelf, Span, shelves_of
from assistant.guardrails.wording.lexicon import STEM_LENGTH, entries
from assistant.guardrails.wording.passage import Passage, read
from assistant.guardrails.wording.sentence import Sentence, forget_sentences, places_in
from assistant.guardrails.wording.turns import OPEN, Pair, Turn, is_spelt, turns_of

_MOST_KEPT: Final = 8192  # words
_SOUGHT: Final[set[str]] = set()  # the classes, filled as the rules are imported


def seek(*names: str) -> None:
    """Have the words of these classes sought in every letter."""
    _SOUGHT.update(names)
    for known in (_library, _classes_of):
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
    found: dict[str, list[Span]] = {}
    alone = [(name, rank) for rank, names in enumerate(map(_classes_of, within.row)) if names for name in names]
    spelt = list(_spelt_in(within.row))
    if alone or spelt:
        places = places_in(within.text)
        for name, rank in alone:
            found.setdefault(name, []).append(places[rank])
        between = [within.text[end:start] for (_, end), (start, _) in pairwise(places)] if spelt else []
        for name, turn, first in spelt:
            if turn.is_parted(between[first:]):
                found.setdefault(name, []).append((places[first][0], places[first + len(turn.words) - 1][1]))
    shelves = _library().shelves
    for stem in within.stems & shelves.keys():
        for alike in shelves[stem].worth(within.stems):
            found.setdefault(alike.name, []).extend(alike.spans(within.text))
    return {name: _in_order(spans) for name, spans in found.items() if spans}


def _spelt_in(row: tuple[str, ...]) -> Iterator[tuple[str, Turn, int]]:
    """The turns of which the words stand in a row, each with its class and the rank of its first word."""
    pairs = _library().pairs
    for keys in (row, [word[:STEM_LENGTH] + OPEN for word in row]):
        for place, pair in enumerate(pairwise(keys)):
            if pair in pairs:
                for name, rank, turn in pairs[pair]:
                    if turn.is_spelt_at(row, place - rank):
                        yield name, turn, place - rank


def _in_order(spans: list[Span]) -> tuple[Span, ...]:
    return tuple(spans) if len(spans) == 1 else tuple(sorted(set(spans), key=_longest_first))


def _longest_first(span: Span) -> Span:
    return span[0], -span[1]


@lru_cache(maxsize=_MOST_KEPT)
def _classes_of(word: str) -> tuple[str, ...]:
    """The classes of which a word is an entry by itself."""
    library = _library()
    begun = (name for spelt, name in library.begun.get(word[:STEM_LENGTH], ()) if is_spelt(spelt, word))
    return (*library.alone.get(word, ()), *begun)


class _Library:
    """All entries sought: words alone, by themselves or by the stem with which they begin; words in a row; the rest."""

    def __init__(self) -> None:
        self.alone: dict[str, list[str]] = defaultdict(list)
        self.begun: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self.pairs: dict[Pair, list[tuple[str, int, Turn]]] = defaultdict(list)
        left: list[tuple[str, str]] = []
        for name in sorted(_SOUGHT):
            for text in entries(name):
                turns = turns_of(text)
                for turn in turns:
                    self._file(name, turn)
                if not turns:
                    left.append((name, text))
        self.shelves: dict[str, Shelf] = shelves_of(left)

    def _file(self, name: str, turn: Turn) -> None:
        word = turn.words[0]
        if turn.filed_under is not None:
            rank, pair = turn.filed_under
            self.pairs[pair].append((name, rank, turn))
        elif word.endswith(OPEN):
            self.begun[word[:STEM_LENGTH]].append((word, name))
        else:
            self.alone[word].append(name)


_library = cache(_Library)
