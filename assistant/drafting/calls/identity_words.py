"""The two things that a person is asked before a word of the debt: what the file can verify, never an invoice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assistant.domain.ledger.debtor import ContactRole
from assistant.domain.writing.situation import Situation

_POSTCODE: Final = re.compile(r"\b\d{5}\b")
_ITEMS: Final = 2


def identity_items(situation: Situation) -> str:
    """« votre fonction et le code postal de l’entreprise »: two items (legal.md GR-099, section 11).

    Who is not known yet is called vous, whatever the card says of the client.
    """
    first, second = tuple(_known(situation))[:_ITEMS]
    place = " de votre établissement"
    return f"{first.removesuffix(place) if second.endswith(place) else first} et {second}"


def _known(situation: Situation) -> Iterator[str]:
    """What the file holds first; a street and a function are asked even where the file is poor."""
    debtor, contact = situation.debtor, situation.contact
    private = debtor.kind.is_consumer
    working = contact is not None and (contact.job or contact.role is not ContactRole.OTHER)
    if working and not private:
        yield "votre fonction"
    if _POSTCODE.search(debtor.address):
        yield "votre code postal" if private else "le code postal de votre établissement"
    yield "le nom de votre rue" if private else "la rue de votre établissement"
    if contact is not None and contact.email:
        yield "l’adresse électronique où nous pouvons écrire"
    yield "votre fonction"
