"""Turns: entries of a word class that are plain words in a row ("le milieu", "mise en demeure", "tire-au-flanc").

Nearly all entries are, once their choices are spelt out: they are looked up by two neighbouring words, without a
pattern. A sentence asks all of them at once in a fifth of the time that patterns took, and the first letter compiles
2,000 patterns fewer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import Final, NamedTuple

from assistant.guardrails.wording.lexicon import STEM_LENGTH

Pair = tuple[str, str]
OPEN: Final = "*"  # ends a word to which letters may come
_MOST_SPELLINGS: Final = 128
_GROUP: Final = re.compile(r"\(([^()]*)\)(\??)")
_OPTIONAL: Final = re.compile(r"([a-z0-9])\?")
_TURN: Final = re.compile(r"[a-z0-9]+\*?(?:[ '-][a-z0-9]+\*?)*")
_GAPS: Final = re.compile(r"[ '-]")


class Turn(NamedTuple):
    """Words in a row; ``gaps`` tells what stands between them, as the entry writes it; ``open``: one may go on.

    ``filed_under``: its longest neighbours, as words or as stems, and the place of the first; None for one word.
    """

    words: tuple[str, ...]
    gaps: tuple[str, ...] = ()
    open: bool = False
    filed_under: tuple[int, Pair] | None = None

    @property
    def is_sure(self) -> bool:
        """Whether a text that holds it holds a stem of its one word, or two of words that stand side by side."""
        return self.filed_under is not None or (len(self.words) == 1 and bool(_stem(self.words[0])))

    def is_spelt_at(self, row: tuple[str, ...], first: int) -> bool:
        """Whether its words stand in a row of words, from one of them on."""
        there = row[first : first + len(self.words)]
        return there == self.words or (self.open and first >= 0 and self._is_spelt(there))

    def is_parted(self, between: Sequence[str]) -> bool:
        """Whether its words are parted as the entry writes them, by what stands between each and the next."""
        return all(map(_parts, self.gaps, between))

    def _is_spelt(self, there: Sequence[str]) -> bool:
        return len(there) == len(self.words) and all(map(is_spelt, self.words, there))


def turns_of(entry: str) -> list[Turn]:
    """The turns that an entry stands for; none where it is more than words in a row, or has no stem that is sure."""
    if entry.isascii() and entry.isalnum():  # half of them
        return [Turn((entry,))]
    spellings = _spellings(entry.replace(" ?", " "))  # as a pattern takes it: white space, however little
    if not all(map(_TURN.fullmatch, spellings)):
        return []
    turns = [_turn(spelling) for text in spellings for spelling in _with_hyphens_or_without(text)]
    return turns if all(turn.is_sure for turn in turns) else []


def is_spelt(word: str, there: str) -> bool:
    """Whether a word of a text is that word of an entry."""
    if not word.endswith(OPEN):
        return word == there
    begun = len(word) - len(OPEN)
    return there.startswith(word[:-1]) and (len(there) == begun or there[begun:].isalpha())


def _spellings(entry: str) -> list[str]:
    """Each choice of an entry spelt out, none where there are too many."""
    if "(" not in entry and "?" not in entry:
        return [entry]
    done: list[str] = []
    left = [entry]
    while left and len(done) + len(left) <= _MOST_SPELLINGS:
        text = left.pop()
        found = _GROUP.search(text) or _OPTIONAL.search(text)
        if found is None:
            done.append(text)
            continue
        choices = found[1].split("|") + ([""] if found[0].endswith("?") else [])
        left += [text[: found.start()] + choice + text[found.end() :] for choice in choices]
    return [] if left else done


def _with_hyphens_or_without(text: str) -> Iterator[str]:
    pieces = text.split("-")
    if len(pieces) == 1:
        yield text
        return
    for hyphens in product(("-", ""), repeat=len(pieces) - 1):
        yield "".join(piece + hyphen for piece, hyphen in zip(pieces, (*hyphens, ""), strict=True))


def _turn(spelling: str) -> Turn:
    words = tuple(_GAPS.split(spelling))
    return Turn(words, tuple(_GAPS.findall(spelling)), OPEN in spelling, _filed_under(words))


def _filed_under(words: Sequence[str]) -> tuple[int, Pair] | None:
    pairs = [(place, _key_of(first, second)) for place, (first, second) in enumerate(pairwise(words))]
    return max(((place, pair) for place, pair in pairs if pair is not None), key=_length, default=None)


def _key_of(first: str, second: str) -> Pair | None:
    """Two words as they are, or their stems where letters may come to one; None where one has no stem then."""
    if not first.endswith(OPEN) and not second.endswith(OPEN):
        return first, second
    return (_stem_key(first), _stem_key(second)) if _stem(first) and _stem(second) else None


def _stem_key(word: str) -> str:
    """The stem of a word, so spelt that it is no word."""
    return word[:STEM_LENGTH] + OPEN


def _stem(word: str) -> str:
    """The stem of a word, "" where letters may still come to it."""
    return word[:STEM_LENGTH] if len(word) > STEM_LENGTH or word[-1] != OPEN else ""


def _length(pair: tuple[int, Pair]) -> int:
    return sum(map(len, pair[1]))


def _parts(gap: str, there: str) -> bool:
    """Whether what stands between two words is what the entry asks for."""
    if gap == " ":
        return there.isspace()
    return there == gap or (gap == "-" and len(there) == 1 and there.isspace())
