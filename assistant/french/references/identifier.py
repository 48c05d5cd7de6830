"""Identifier: something that names or reaches one person, company, account or place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

IdentifierKind = Literal["email", "url", "iban", "bic", "phone", "siren", "siret", "vat", "postcode", "card"]


@dataclass(frozen=True, slots=True)
class Identifier:
    """An identifier found in a text.

    ``value`` is canonical: no spaces, capitals for codes, lower case for mail and web addresses, E.164 for
    telephone numbers ("+33612345678"; short numbers as they are). ``valid`` tells whether its key is right;
    True where the kind has no key.
    """

    kind: IdentifierKind
    value: str
    start: int
    end: int
    valid: bool = True
