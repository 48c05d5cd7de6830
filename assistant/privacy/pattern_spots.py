"""What a pattern or a checksum gives away: identifiers, sums, dates, references, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from assistant.french.days.dates import find_dates
from assistant.french.numbers.amounts import find_amounts
from assistant.french.references.identifiers import find_identifiers
from assistant.privacy.kinds import Kind
from assistant.privacy.spot import Spot

_KINDS: Final = {
    "email": Kind.EMAIL,
    "url": Kind.URL,
    "iban": Kind.IBAN,
    "phone": Kind.PHONE,
    "postcode": Kind.ADDRESS,
}
_SOME_DAY: Final = date(2026, 1, 1)  # only the places of dates matter here, not their years
_NUMBER: Final = r"(?:n°|nº|no\.?|num(?:é|e)ros?|ref\.?|réf\.?)"
_CODE: Final = r"[A-Za-z]{0,6}[-_/.]?\d[\w/._-]*"
_REFERENCE: Final = re.compile(
    rf"\b(?:factures?|fact?\.|commandes?|cde|cmd|devis|avoirs?|bons? de (?:commande|livraison)|bl|bc|contrats?"
    rf"|dossiers?|r[ée]f(?:[ée]rences?)?\.?|{_NUMBER}|compte client|client)\s{{0,2}}{_NUMBER}?[\s:]{{0,3}}"
    rf"({_CODE}(?:(?:,\s?|\s(?:et|ou|&)\s|\s/\s){_CODE}){{0,20}})",
    re.IGNORECASE,
)
_CODES: Final = re.compile(_CODE)
_MIXED: Final = re.compile(
    r"(?<![\w@])(?=[A-Z0-9/_-]{0,40}[A-Z])(?=[A-Z0-9/_-]{0,40}\d)[A-Z0-9]{1,40}(?:[-_/][A-Z0-9]{1,20}){0,6}(?![\w@])"
)
_SPACED: Final = re.compile(r"(?<!\w)[A-Z]{1,5}\s\d{3,}(?!\w|[ .,]\d)")
_LONG: Final = re.compile(r"(?<![\d.,])\d{5,}(?![\d.,]*\d)")
_STREET: Final = re.compile(
    r"\b\d{1,4}(?:\s?(?:bis|ter|quater|[a-d]))?,?\s(?:rue|avenue|av\.?|boulevard|bd\.?|place|pl\.?|impasse|chemin|route"
    r"|all[ée]e|quai|cours|square|lotissement|hameau|passage|sentier|z\.?[ai]\.?|zone)\s[^,;.\n()]{2,50}",
    re.IGNORECASE,
)
_TOWN: Final = re.compile(
    r"[ ,]{1,2}[A-ZÀ-ÖØ-Þ][\w'-]*(?:[ -](?:(?:en|sur|sous|le|la|les|de|du)[ -])?[A-ZÀ-ÖØ-Þ][\w'-]*){0,4}"
)
_POST_BOX: Final = re.compile(r"\b(?:BP|CS|TSA)\s?\d{2,6}\b")


def identifier_spots(text: str) -> Iterator[Spot]:
    """Addresses of mail and web, accounts, telephone and company numbers, postcodes with their town."""
    for found in find_identifiers(text):
        kind = _KINDS.get(found.kind, Kind.IDENTIFIER)
        town = _TOWN.match(text, found.end) if found.kind == "postcode" else None
        yield Spot(found.start, town.end() if town else found.end, kind)


def figure_spots(text: str) -> Iterator[Spot]:
    """Sums, dates and references."""
    yield from (Spot(amount.start, amount.end, Kind.AMOUNT) for amount in find_amounts(text))
    for day in find_dates(text, _SOME_DAY):
        if any(map(str.isdigit, text[day.start : day.end])):  # « la fin du mois » says when, and gives nobody away
            yield Spot(day.start, day.end, Kind.DATE)


def reference_spots(text: str) -> Iterator[Spot]:
    """Numbers after the word facture and its like, codes that mix capitals and digits, long numbers."""
    for listing in _REFERENCE.finditer(text):
        for code in _CODES.finditer(text, *listing.span(1)):
            yield Spot(code.start(), code.start() + len(code.group().rstrip("._/-")), Kind.REFERENCE)
    for pattern in (_MIXED, _SPACED, _LONG):
        yield from (Spot(*match.span(), Kind.REFERENCE) for match in pattern.finditer(text))


def address_spots(text: str) -> Iterator[Spot]:
    """Streets with their number, post boxes."""
    for pattern in (_STREET, _POST_BOX):
        yield from (Spot(*match.span(), Kind.ADDRESS) for match in pattern.finditer(text))
