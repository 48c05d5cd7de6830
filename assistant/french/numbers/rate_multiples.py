"""Multiples of the legal rate of interest: "trois fois le taux d'intérêt légal"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from assistant.french.numbers.numbers import find_number_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEGAL: Final = re.compile(
    r"taux[ \n](?:(?:de[ \n])?(?:l'[ \n]?)?(?:d')?interets?[ \n])?legal\b|taux[ \n](?:de l'|d')interet[ \n]legal\b"
    r"|interets?[ \n]legal\b|interets?[ \n](?:de retard[ \n])?au[ \n]taux[ \n]legal\b"
)
_BEFORE: Final = re.compile(
    r"(?:(?P<figure>\d{1,2}(?:[.,]\d{1,2})?)|(?P<words>[a-z]+)(?P<half1>[ \n]et[ \n]demie?)?)(?:[ \n]?\(\d{1,2}\))?"
    r"[ \n]?(?:x|fois|\*)(?P<half2>[ \n]et[ \n]demie?)?(?:[ \n]?\([a-z0-9 ]{1,16}\))?"
    r"[ \n](?:le[ \n]|l'|du[ \n]|celui du[ \n])?(?:montant du )?$"
)
_NAMED: Final = re.compile(r"\b(?P<name>double|triple|quadruple|quintuple)[ \n](?:du[ \n]|de[ \n]l'|de[ \n])$")
_AFTER: Final = re.compile(
    r"[ \n](?:\(?[^.;()\n]{0,30}\)? )?(?:multiplie[ \n]par[ \n]|x[ \n]?)"
    r"(?:(?P<figure>\d{1,2}(?:[.,]\d{1,2})?)|(?P<words>[a-z]+))"
)
_NAMES: Final = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5}
_HALF: Final = Decimal("0.5")
_LOOK_BACK: Final = 60


@dataclass(frozen=True, slots=True)
class Multiple:
    """How many times the legal rate, and the place."""

    value: Decimal
    start: int
    end: int


def multiples(plain: str) -> Iterator[Multiple]:
    """Find each mention of the legal rate, with its multiplier; 1 where it has none."""
    if "legal" not in plain:
        return
    for rate in _LEGAL.finditer(plain):
        offset = max(0, rate.start() - _LOOK_BACK)
        window = plain[offset : rate.start()]
        named, before = _NAMED.search(window), _BEFORE.search(window)
        after = _AFTER.match(plain, rate.end())
        if named:
            yield Multiple(Decimal(_NAMES[named["name"]]), offset + named.start(), rate.end())
        elif before and (value := _value(before)) is not None:
            halves = _HALF if before["half1"] or before["half2"] else Decimal(0)
            yield Multiple(value + halves, offset + before.start(), rate.end())
        elif after and (value := _value(after)) is not None:
            yield Multiple(value, rate.start(), after.end())
        else:
            yield Multiple(Decimal(1), rate.start(), rate.end())


def _value(match: re.Match[str]) -> Decimal | None:
    """The multiplier in figures or in a word."""
    if match["figure"]:
        return Decimal(match["figure"].replace(",", "."))
    words = match["words"]
    if words in {"une", "un"}:
        return Decimal(1)
    numbers = find_number_words(words)
    return Decimal(numbers[0].value) if numbers else None
