"""What a person says of the creditor: each field under its French name, read and shown alike on page and terminal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assistant.domain.ledger.creditor import Creditor
from assistant.domain.written_words import seen

IDENTITY = {
    "name": "Dénomination",
    "legal_form": "Forme et capital",
    "siren": "SIREN",
    "rcs_city": "Ville du RCS",
    "address": "Adresse du siège",
    "city": "Lieu d’écriture des lettres",
    "email": "Adresse électronique",
    "phone": "Téléphone",
}
BANK = {"iban": "IBAN", "bic": "BIC"}
SIGNATORY = {"signatory": "Signataire", "signatory_role": "Fonction du signataire"}
MANDATE = {
    "mandator": "Créancier",
    "mandator_address": "Adresse du créancier",
    "mandate": "Convention de recouvrement",
}
EXAMPLES = {
    "legal_form": "SAS au capital de 80\u202f000\u202f€",
    "siren": "9 chiffres",
    "address": "12 route du Lac, 74000 Annecy",
    "iban": "FR76 …",
    "mandate": "date et référence",
}
_NUMBERS = frozenset({"iban", "bic", "siren"})  # kept without the spaces they are read with
_GROUP = 4  # an IBAN is read by groups of four


def with_fields(creditor: Creditor, typed: Mapping[str, str]) -> Creditor:
    """The creditor with what was typed, each field on one line without what the eye cannot see; "" empties a field.

    Spaces around are dropped, those inside numbers too: one unseen mark in a name would stop every letter.
    """
    kept = {
        name: "".join(value.split()).upper() if name in _NUMBERS else _on_one_line(value)
        for name, value in typed.items()
    }
    return replace(creditor, **kept)  # type: ignore[arg-type]  # text fields only


def _on_one_line(value: str) -> str:
    return " ".join(filter(None, (line.strip() for line in seen(value).replace("\t", "\n").splitlines())))


def shown_field(creditor: Creditor, name: str) -> str:
    """A field as a person reads it, an IBAN by groups of four."""
    value: str = getattr(creditor, name)
    if name != "iban":
        return value
    return " ".join(value[start : start + _GROUP] for start in range(0, len(value), _GROUP))
