"""Numbers in words: read in a text, and written. The only file that knows num2words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from assistant.french.mail.plain_text import folded, places_of, words_of
from assistant.french.numbers.number_grammar import read
from assistant.french.numbers.number_lexicon import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

_LINK: Final = re.compile(r"[ \n]{0,2}-?[ \n]{0,2}(?:et(?:[ \n]{1,2}|-))?")
_UNIT: Final = re.compile(r"[^\W\d_]+|€")
_ARTICLES: Final = frozenset({"un", "une"})
_MOST_WORDS: Final = 24  # the longest number below a thousand milliards has fewer words


@dataclass(frozen=True, slots=True)
class NumberInWords:
    """A number written out, and its place in the text."""

    value: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Word:
    """A number word, or the "et" between two of them, and its place."""

    text: str
    start: int
    end: int


def find_number_words(text: str, units: Iterable[str] = ()) -> list[NumberInWords]:
    """Find the numbers written in words, in order.

    "un" and "une" alone are articles, and left out, unless one of ``units`` (folded words such as "euro")
    comes next.
    """
    read_too = tuple(units)
    plain = folded(text)
    return [
        number
        for number in _all_number_words(plain)
        if plain[number.start : number.end] not in _ARTICLES or _unit_follows(plain, number.end, read_too)
    ]


def read_number_words(text: str, start: int) -> tuple[int, int] | None:
    """Read the number in words that starts at an offset: its value and its end; None when none starts there."""
    return _by_start(folded(text)).get(start)


@lru_cache(maxsize=512)
def write_number_words(number: int) -> str:
    """Write a whole number in words: 1250 is "mille deux cent cinquante"."""
    from num2words import num2words  # type: ignore[import-untyped]  # the library has no types, and is slow to load

    return str(num2words(number, lang="fr"))


@lru_cache(maxsize=16)
def _all_number_words(plain: str) -> tuple[NumberInWords, ...]:
    """All numbers in words of a folded text, lone articles included."""
    return tuple(number for chain in _chains(plain) for number in _numbers_of(chain))


@lru_cache(maxsize=16)
def _by_start(plain: str) -> dict[int, tuple[int, int]]:
    """Value and end of the numbers in words of a folded text, by the place where they start."""
    return {number.start: (number.value, number.end) for number in _all_number_words(plain)}


def _chains(plain: str) -> list[list[_Word]]:
    """Number words that follow each other with nothing but a space, a hyphen or "et" between."""
    chains: list[list[_Word]] = []
    for start, text in places_of(words_of(plain) & WORDS, plain):
        word = _Word(text, start, start + len(text))
        link = _LINK.fullmatch(plain, chains[-1][-1].end, start) if chains else None
        if link is None or not link.group():
            chains.append([word])
            continue
        if "et" in link.group():
            chains[-1].append(_Word("et", link.start(), link.end()))
        chains[-1].append(word)
    return chains


def _numbers_of(chain: list[_Word]) -> list[NumberInWords]:
    """Cut a chain of number words into numbers: "trois quatre" are two."""
    words = [word.text for word in chain]
    numbers: list[NumberInWords] = []
    at = 0
    while at < len(words):
        reading = read(words[at : at + _MOST_WORDS], 0)
        if reading is None:
            at += 1
            continue
        numbers.append(NumberInWords(reading.value, chain[at].start, chain[at + reading.after - 1].end))
        at += reading.after
    return numbers


def _unit_follows(plain: str, end: int, units: tuple[str, ...]) -> bool:
    """Whether one of some words comes next, "d'" or "de" apart."""
    following = plain[end : end + 40].lstrip(" \n-").removeprefix("d'").removeprefix("de ")
    word = _UNIT.match(following)
    return word is not None and word.group() in units
