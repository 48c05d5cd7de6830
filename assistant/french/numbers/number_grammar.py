"""The grammar of French number words: how many of the words at hand make one number, and which."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.french.numbers.number_lexicon import HUNDREDS, SCALES, TENS, UNITS

if TYPE_CHECKING:
    from collections.abc import Sequence

_HUNDRED = 100
_MOST_TENS_OF_HUNDREDS = 19  # "dix-neuf cents": the largest number counted in hundreds


@dataclass(frozen=True, slots=True)
class Reading:
    """A number and the rank of the first word that no longer belongs to it."""

    value: int
    after: int


def read(words: Sequence[str], at: int) -> Reading | None:
    """Read the longest number that starts at a word; None when that word starts none.

    The words are folded, and "et" stands among them. Scales go down: "deux mille cent" is one number,
    "cent deux mille deux mille" two.
    """
    if at < len(words) and words[at] == "zero":
        return Reading(0, at + 1)
    total, ceiling, position = 0, max(SCALES.values()) * 1_000, at
    while True:
        group = _below_thousand(words, position)
        after = group.after if group else position
        scale = SCALES.get(words[after]) if after < len(words) else None
        implied = group is None and scale == SCALES["mille"]  # "mille" needs no "un"
        if scale is not None and scale < ceiling and (group or implied):
            total += (group.value if group else 1) * scale
            ceiling, position = scale, after + 1
            continue
        if group and ceiling > 1:
            return Reading(total + group.value, after)
        one = _and_one(words, position) if position > at else None
        if one:
            return Reading(total + one.value, one.after)
        return Reading(total, position) if position > at else None


def _below_thousand(words: Sequence[str], at: int) -> Reading | None:
    """Read "deux cent trente", "cent", "quinze cents", "trente"."""
    head = _below_hundred(words, at)
    after = head.after if head else at
    hundreds = after < len(words) and words[after] in HUNDREDS
    if not hundreds:
        return head
    count = head.value if head else 1
    if count > _MOST_TENS_OF_HUNDREDS or count == UNITS["dix"] or (head and count == 1):
        return head
    tail = _below_hundred(words, after + 1)
    if tail is None:
        tail = _and_one(words, after + 1)
    return Reading(count * _HUNDRED + (tail.value if tail else 0), tail.after if tail else after + 1)


def _below_hundred(words: Sequence[str], at: int) -> Reading | None:
    """Read "sept", "dix-sept", "vingt et un", "soixante-dix", "quatre-vingt-dix-neuf", "nonante-neuf"."""
    word = words[at] if at < len(words) else ""
    following = words[at + 1] if at + 1 < len(words) else ""
    if word == "quatre" and following in {"vingt", "vingts"}:
        return _with_units(words, at + 2, 80, most=19)
    if word in TENS:
        value = TENS[word]
        return _with_units(words, at + 1, value, most=19 if value == TENS["soixante"] else 9)
    if word == "dix" and UNITS.get(following, 0) in {7, 8, 9}:
        return Reading(10 + UNITS[following], at + 2)
    return Reading(UNITS[word], at + 1) if word in UNITS else None


def _with_units(words: Sequence[str], at: int, tens: int, most: int) -> Reading:
    """Add to some tens the units that follow them, up to ``most``."""
    start = at + 1 if at < len(words) and words[at] == "et" else at
    units = _units(words, start)
    joined = start > at and not (units and (units.value in {1, 11} or (tens == TENS["soixante"] and units.value > 9)))  # noqa: PLR2004 - "soixante et dix"
    if units is None or units.value > most or joined:
        return Reading(tens, at)
    return Reading(tens + units.value, units.after)


def _units(words: Sequence[str], at: int) -> Reading | None:
    """Read 1 to 19."""
    word = words[at] if at < len(words) else ""
    following = words[at + 1] if at + 1 < len(words) else ""
    if word == "dix" and UNITS.get(following, 0) in {7, 8, 9}:
        return Reading(10 + UNITS[following], at + 2)
    return Reading(UNITS[word], at + 1) if word in UNITS else None


def _and_one(words: Sequence[str], at: int) -> Reading | None:
    """Read the "et un" of "cent et un", "mille et une"."""
    if at + 1 < len(words) and words[at] == "et" and words[at + 1] in {"un", "une"}:
        return Reading(1, at + 2)
    return None
