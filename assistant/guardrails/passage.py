"""Passage: one sentence of a letter, folded, with the stems by which rules skip what cannot concern them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.lexicon import STEM_LENGTH

_STEM: Final = re.compile(rf"([a-z0-9œæ]{{1,{STEM_LENGTH}}})[a-z0-9œæ]*")
# A line break ends a sentence unless the next line goes on in lower case, as wrapped mail does.
_END: Final = re.compile(r"[.!?…\n](?:(?<!\n)[\s»\")]+(?=[^\sa-zà-ÿ])|(?<=\n)(?:\s*(?=[^\sa-zà-ÿ])|\s*\n))")
_ABBREVIATION: Final = re.compile(
    r"(?<!\w)(?:MM?|M[ers]|Mmes?|Mlle|Dr|[Aa]rt|[LRDnN]|cf|al|ex|[Tt][ée]l|av|bd|St|Ste|[Rr][ée]f)\.$"
)
_LONGEST: Final = 1200  # characters: what has no full stop is cut, so that no pattern sees an endless sentence
_OVERLAP: Final = 200


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence: its place in the twin, its folded text, its stems, and its rank in the letter."""

    start: int
    text: str
    stems: frozenset[str]
    rank: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A letter cut into passages, and all their stems."""

    passages: tuple[Passage, ...]
    stems: frozenset[str]


def read(letter: Letter) -> Reading:
    """The passages of a letter, made once for all rules."""
    return letter.notion(_read)


def _read(letter: Letter) -> Reading:
    text = letter.prose
    passages = tuple(
        Passage(start, text[start:end], stems_of(text[start:end]), rank)
        for rank, (start, end) in enumerate(_pieces(letter.twin.text))
    )
    return Reading(passages, frozenset().union(*(passage.stems for passage in passages)))


def stems_of(folded: str) -> frozenset[str]:
    """The first letters of every word."""
    return frozenset(_STEM.findall(folded))


def spans_from(begins: frozenset[str], pattern: re.Pattern[str], passage: Passage) -> list[tuple[int, int]]:
    """Where a pattern whose every match begins with a word of these stems matches in a sentence, as ``finditer`` goes.

    A pattern tried at every letter takes twice to thirty times as long.
    """
    found: list[tuple[int, int]] = []
    for stem in begins & passage.stems:
        place = passage.text.find(stem)
        while place >= 0:
            if (match := pattern.match(passage.text, place)) is not None:
                found.append(match.span())
            place = passage.text.find(stem, place + 1)
    return _apart(found) if len(found) > 1 else found


def _apart(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, each after the end of the one before."""
    kept: list[tuple[int, int]] = []
    for span in sorted(spans):
        if not kept or span[0] >= kept[-1][1]:
            kept.append(span)
    return kept


def _pieces(text: str) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    place = 0
    for end in [*_ends(text), len(text)]:
        while end - place > _LONGEST:
            pieces.append((place, place + _LONGEST))
            place += _LONGEST - _OVERLAP
        pieces.append((place, end))
        place = end
    return pieces


def _ends(text: str) -> list[int]:
    return [match.end() for match in _END.finditer(text) if _ABBREVIATION.search(text[slice(*_before(match))]) is None]


def _before(match: re.Match[str]) -> tuple[int, int]:
    return max(0, match.start() - 6), match.start() + 1
