"""Margins above a reference rate: "BCE + 10 points", "taux légal majoré de cinq points"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Final, Literal

from assistant.french.numbers.numbers import read_number_words

if TYPE_CHECKING:
    from collections.abc import Iterator

_ECB: Final = r"\bbce\b|\bbanque[ \n]centrale[ \n]europeenne\b|\brefinancement\b|\btaux[ \n]directeur\b|\brefi\b"
_LEGAL: Final = r"\b(?:taux|interets?)[ \n](?:[a-z']{1,9}[ \n]){0,2}(?:(?:l'|d')interets?[ \n])?legal\b|\btaux legal\b"
_REFERENCE: Final = re.compile(rf"(?P<ecb>{_ECB})|(?P<legal>{_LEGAL})")
_MARGIN: Final = re.compile(
    r"(?P<plus>\+|\bplus\b|\b(?:majore|augmente|releve|accru)e?s?\b|\bmajoration\b)"
    r"(?:[ \n](?:d'au[ \n]moins|de|d'une[ \n]marge[ \n]de|d'))?[ \n]{0,2}"
    r"(?=(?P<amount>\d{1,2}(?:[.,]\d{1,2})?|[a-z-]{2,14}))"
)
_POINTS: Final = re.compile(
    r"[ \n]{0,2}\(?(?:\d{1,2}\)[ \n]?)?"
    r"(?P<unit>points?\b(?:[ \n]de[ \n]pourcentage|[ \n]de[ \n]base)?|pts?\b|%|pour[ \n]cent\b)?"
)
_ABOVE: Final = re.compile(
    r"(?<![\w,.])(?P<amount>\d{1,2}(?:[.,]\d{1,2})?|[a-z-]{3,9})[ \n]points?(?:[ \n]de[ \n]pourcentage)?[ \n]"
    r"(?:au-dessus|au[ \n]dessus|de[ \n]plus|en[ \n]sus|au-dela)[ \n](?=(?:du?|de|que)\b)"
)
_SENTENCE_END: Final = re.compile(r"[.;!?](?=[ \n][^\W\d_])|\n[ \n]*\n")
_NAMES: Final = ("bce", "refi", "legal", "centrale", "directeur")  # one of them stands in every margin
_LOOK_BACK: Final = 220
_LOOK_AHEAD: Final = 90


@dataclass(frozen=True, slots=True)
class Margin:
    """Points above a reference rate, and the place of both."""

    value: Decimal
    start: int
    end: int
    kind: Literal["ecb_plus", "legal_plus"]


def margins(plain: str) -> Iterator[Margin]:
    """Find margins: the nearest reference rate named before in the sentence, or after "au-dessus"."""
    if not any(name in plain for name in _NAMES):
        return
    for match in _MARGIN.finditer(plain):
        margin = _after_reference(plain, match)
        if margin:
            yield margin
    for match in _ABOVE.finditer(plain):
        reference = _REFERENCE.search(plain, match.end(), match.end() + _LOOK_AHEAD)
        number = _number(plain, match)
        if reference and number:
            yield Margin(number[0], match.start(), reference.end(), _kind(reference))


def _after_reference(plain: str, match: re.Match[str]) -> Margin | None:
    """Read a margin whose reference rate stands before it."""
    number = _number(plain, match)
    if number is None:
        return None
    value, end = number
    points = _POINTS.match(plain, end)
    unit = points["unit"] if points else None
    reference = _reference_before(plain, match.start())
    # a bare figure counts as points only right behind the rate's name: "BCE + 10"
    if reference is None or not (unit or match.start() - reference[2] <= 2):  # noqa: PLR2004 - a space or two
        return None
    return Margin(value, reference[1], points.end() if points and unit else end, reference[0])


def _number(plain: str, match: re.Match[str]) -> tuple[Decimal, int] | None:
    """The margin in figures or in words, and its end."""
    if match["amount"][0].isdigit():
        return _decimal(match["amount"]), match.end("amount")
    words = read_number_words(plain, match.start("amount"))
    return (Decimal(words[0]), words[1]) if words else None


def _reference_before(plain: str, end: int) -> tuple[Literal["ecb_plus", "legal_plus"], int, int] | None:
    """The reference rate named last before a place, in the same sentence: its kind, start and end."""
    offset = max(0, end - _LOOK_BACK)
    window = plain[offset:end]
    breaks = [found.end() for found in _SENTENCE_END.finditer(window)]
    references = list(_REFERENCE.finditer(window, breaks[-1] if breaks else 0))
    if not references:
        return None
    last = references[-1]
    same = [reference for reference in references if _kind(reference) == _kind(last)]
    return _kind(last), offset + same[0].start(), offset + last.end()


def _kind(reference: re.Match[str]) -> Literal["ecb_plus", "legal_plus"]:
    """Which reference rate is named."""
    return "ecb_plus" if reference["ecb"] else "legal_plus"


def _decimal(figure: str) -> Decimal:
    """The value of a figure with a decimal comma or point."""
    return Decimal(figure.replace(",", "."))
