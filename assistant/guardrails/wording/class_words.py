"""Class words: where words of the classes that topics and audiences are made of stand in a letter.

A word that is an entry by itself is looked up, and so are words in a row, by the stems of two neighbours; the few
entries that only a pattern tells stand on shelves. A sentence is asked once for all classes.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.entry_shelves import Shelf, Span, shelves_of
from assistant.guardrails.wording.lexicon import STEM_LENGTH, entries
from assistant.guardrails.wording.passage import Passage, read
from assistant.guardrails.wording.sentence import Sentence, forget_sentences
from assistant.guardrails.wording.turns import OPEN, Pair, Turn, is_spelt, turns_of

_MOST_KEPT: Final = 8192  # words
_WORD: Final = re.compile(r"[a-z0-9]+")
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
    spans = [match.span() for match in _WORD.finditer(within.text)]
    words = tuple([within.text[start:end] for start, end in spans])
    for word, span in zip(words, spans, strict=True):
        for name in _classes_of(word):
            found.setdefault(name, []).append(span)
    for name, first, last in _turns_in(within.text, words, spans):
        found.setdefault(name, []).append((spans[first][0], spans[last][1]))
    shelves = _library().shelves
    for stem in within.stems & shelves.keys():
        for alike in shelves[stem].worth(within.stems):
            found.setdefault(alike.name, []).extend(alike.spans(within.text))
    return {name: _in_order(spans) for name, spans in found.items() if spans}


def _turns_in(text: str, words: tuple[str, ...], spans: Sequence[Span]) -> Iterator[tuple[str, int, int]]:
    """The words in a row that stand in a text: the class, the ranks of the first word and of the last."""
    pairs = _library().pairs
    met = [
        (place, pair) for place, pair in enumerate(pairwise([word[:STEM_LENGTH] for word in words])) if pair in pairs
    ]
    if not met:
        return
    between = [text[end:start] for (_, end), (start, _) in pairwise(spans)]
    for place, pair in met:
        for name, rank, turn in pairs[pair]:
            first = place - rank
            if turn.stands(words, between, first):
                yield name, first, first + len(turn.words) - 1


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
