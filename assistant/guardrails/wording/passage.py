"""Passage: one sentence at its place in a letter; its words, and what they tell, are of ``sentence``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from assistant.guardrails.letter import Letter
from assistant.guardrails.wording.sentence import LONGEST, Sentence, sentence

# Unlike those of ``french/text/sentences.py``, passages cover the whole letter, spaces too, and a line break ends one
# unless the next line goes on in lower case, as wrapped mail does.
_END: Final = re.compile(r"[.!?…\n](?:(?<!\n)[\s»\")]+(?=[^\sa-zà-ÿ])|(?<=\n)(?:\s*(?=[^\sa-zà-ÿ])|\s*\n))")
_ABBREVIATION: Final = re.compile(
    r"(?<!\w)(?:MM?|M[ers]|Mmes?|Mlle|Dr|[Aa]rt|[LRDnN]|cf|al|ex|[Tt][ée]l|[ÉEée]ch|av|bd|St|Ste|[Rr][ée]f)\.$"
)
_OVERLAP: Final = 200  # characters that two stretches of an endless text share


@dataclass(frozen=True, slots=True, eq=False)
class Passage:
    """A sentence: its place in the twin, its words, and its rank in the letter; known by what it is, not by these."""

    start: int
    sentence: Sentence
    rank: int

    @property
    def text(self) -> str:
        """Its folded words."""
        return self.sentence.text

    @property
    def stems(self) -> frozenset[str]:
        """The first letters of each, by which rules skip what cannot concern them."""
        return self.sentence.stems


@dataclass(frozen=True, slots=True)
class Reading:
    """A letter cut into passages, where each starts, and all their stems."""

    passages: tuple[Passage, ...]
    starts: tuple[int, ...]
    stems: frozenset[str]


def read(letter: Letter) -> Reading:
    """The passages of a letter, made once for all rules."""
    return letter.notion(_read)


def _read(letter: Letter) -> Reading:
    text = letter.prose
    passages = tuple(
        Passage(start, sentence(text[start:end]), rank) for rank, (start, end) in enumerate(_pieces(letter.twin.text))
    )
    starts = tuple(passage.start for passage in passages)
    return Reading(passages, starts, frozenset().union(*(passage.sentence.stems for passage in passages)))


def _pieces(text: str) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    place = 0
    for end in [*_ends(text), len(text)]:
        while end - place > LONGEST:
            pieces.append((place, place + LONGEST))
            place += LONGEST - _OVERLAP
        pieces.append((place, end))
        place = end
    return pieces


def _ends(text: str) -> list[int]:
    return [match.end() for match in _END.finditer(text) if not _is_abbreviation(text, match.start())]


def _is_abbreviation(text: str, end: int) -> bool:
    """Whether the mark at ``end`` is the point of an abbreviation."""
    return text[end] == "." and _ABBREVIATION.search(text[max(0, end - 6) : end + 1]) is not None
