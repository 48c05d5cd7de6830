"""The two things that a person is asked before a word of the debt: what the file can verify, never an invoice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.ledger.debtor import ContactRole
from assistant.domain.writing.register import AddressForm
from assistant.domain.writing.situation import Situation

_OWN: Final = {AddressForm.TU: ("ton", "ta"), AddressForm.VOUS: ("votre", "votre")}
_POSTCODE: Final = re.compile(r"\b\d{5}\b")
_ITEMS: Final = 2


def identity_items(situation: Situation) -> str:
    """« votre fonction et le code postal de l’entreprise »: two items (legal.md GR-099, section 11)."""
    first, second = tuple(_known(situation))[:_ITEMS]
    place = f" de {_OWN[situation.address_form][0]} établissement"
    return f"{first.removesuffix(place) if second.endswith(place) else first} et {second}"


def _known(situation: Situation) -> Iterator[str]:
    """What the file holds first; a street and a function are asked even where the file is poor."""
    his, her = _OWN[situation.address_form]
    debtor, contact = situation.debtor, situation.contact
    private = debtor.kind.is_consumer
    working = contact is not None and (contact.job or contact.role is not ContactRole.OTHER)
    if working and not private:
        yield f"{her} fonction"
    if _POSTCODE.search(debtor.address):
        yield f"{his} code postal" if private else f"le code postal de {his} établissement"
    yield f"le nom de {her} rue" if private else f"la rue de {his} établissement"
    if contact is not None and contact.email:
        yield "l’adresse électronique où nous pouvons écrire"
    yield f"{her} fonction"
