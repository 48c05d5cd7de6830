"""Currencies as letters name them, and the words that may stand before or after a sum."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

_CODES: Final = {
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "$": "USD",
    "usd": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "£": "GBP",
    "gbp": "GBP",
    "livre": "GBP",
    "livres": "GBP",
    "chf": "CHF",
    "franc": "CHF",
    "francs": "CHF",
}
_SCALES: Final = {
    "k": 1_000,
    "m": 1_000_000,
    "mille": 1_000,
    "millier": 1_000,
    "million": 1_000_000,
    "milliard": 1_000_000_000,
}

UNIT_WORDS: Final = frozenset(word for word in _CODES if word.isalpha())

_NAME: Final = (
    r"(?:€|\$|£|euros?(?!\w)|eur(?!\w)|usd(?!\w)|dollars?(?!\w)|gbp(?!\w)|livres? sterling(?!\w)|chf(?!\w)"
    r"|francs?(?: suisses?)?(?!\w))"
)
_AFTER: Final = re.compile(
    rf"(?:[ \n]?(?P<scale>k(?= ?(?:€|eur))|m(?=€| ?eur)|mille(?!\w)|milliers?(?!\w)|millions?(?!\w)|milliards?(?!\w)))?"
    rf"\)?(?:[.,]-{{1,2}})?[ \n]{{0,2}}-?(?:d'|de )?(?P<name>{_NAME})"
)
_WORDS_IN_BRACKETS: Final = re.compile(r"[ \n]?\([a-z' -]{3,120}\)")
_FIGURE_IN_BRACKETS: Final = re.compile(rf"[ \n]?\((?P<figure>\d[\d .,']{{0,22}}?) ?(?P<name>{_NAME})?\)")
_BEFORE: Final = re.compile(rf"(?<![\w€]){_NAME} ?$")
# How the names of currencies end: most numbers have another word before them.
_ENDS: Final = tuple(f"{end}{space}" for end in {*_CODES, "sterling", "suisse", "suisses"} for space in ("", " "))


@dataclass(frozen=True, slots=True)
class Unit:
    """A currency beside a number: its ISO code, what the number is multiplied by, where it ends (or starts)."""

    currency: str
    scale: Decimal
    edge: int


def unit_after(folded_text: str, offset: int) -> Unit | None:
    """The currency that follows a number: " €", " euros", "k€", " millions d'euros"."""
    match = _AFTER.match(folded_text, offset)
    if match is None:
        return None
    scale = (match["scale"] or "").removesuffix("s")
    return Unit(_code(match["name"]), Decimal(_SCALES.get(scale, 1)), match.end())


def unit_before(folded_text: str, offset: int, floor: int) -> Unit | None:
    """The currency that stands before a number, not before ``floor``: "€ 12", "EUR 12"."""
    window = folded_text[max(floor, offset - 18) : offset]
    if not window.endswith(_ENDS):
        return None
    match = _BEFORE.search(window)
    return Unit(_code(match.group()), Decimal(1), offset - len(match.group())) if match else None


def unit_beyond_words(folded_text: str, offset: int) -> Unit | None:
    """The currency of "40 (quarante) euros": behind words in brackets that follow a figure."""
    brackets = _WORDS_IN_BRACKETS.match(folded_text, offset)
    return unit_after(folded_text, brackets.end()) if brackets else None


def unit_beyond_figure(folded_text: str, offset: int) -> tuple[Unit, str] | None:
    """The currency of "quarante (40) euros" or "quarante (40,00 €)", and the figure in the brackets."""
    brackets = _FIGURE_IN_BRACKETS.match(folded_text, offset)
    if brackets is None:
        return None
    inside = brackets["name"]
    unit = Unit(_code(inside), Decimal(1), brackets.end()) if inside else unit_after(folded_text, brackets.end())
    return (unit, brackets["figure"]) if unit else None


def _code(name: str) -> str:
    """The ISO code of a currency's name."""
    return _CODES[name.split(maxsplit=1)[0]]
