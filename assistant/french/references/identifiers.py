"""Identifiers: addresses, accounts, telephone and company numbers, found in a text without double counting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.french.mail.plain_text import plain_marks
from assistant.french.references.addresses import emails, postcodes, urls
from assistant.french.references.bank_numbers import bics, cards, ibans, is_valid_iban
from assistant.french.references.company_numbers import company_numbers
from assistant.french.references.identifier import Identifier, IdentifierKind
from assistant.french.references.phone_numbers import phone_numbers
from assistant.french.text.occupied import Occupied

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["Identifier", "IdentifierKind", "find_identifiers", "is_valid_iban"]

# Where two readers claim the same characters, the one named first is right: an account number holds telephone numbers.
_READERS: tuple[Callable[[str], Iterator[Identifier]], ...] = (
    emails,
    urls,
    ibans,
    company_numbers,
    cards,
    phone_numbers,
    bics,
    postcodes,
)


def find_identifiers(text: str) -> list[Identifier]:
    """Find the identifiers of a text, in order, none over another."""
    plain = plain_marks(text)
    occupied = Occupied(len(plain))
    found = [
        identifier
        for reader in _READERS
        for identifier in reader(plain)
        if occupied.claim(identifier.start, identifier.end)
    ]
    return sorted(found, key=lambda identifier: identifier.start)
