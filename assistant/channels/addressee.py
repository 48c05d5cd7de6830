"""The lines of an address, as they stand in the window of an envelope."""

from __future__ import annotations

import re

from assistant.domain.ledger.debtor import Contact, Debtor

_CALLED = {"M.": "Monsieur", "Mme": "Madame", "Me": "Maître", "Dr": "Docteur"}
_HOUSE_NUMBER = re.compile(r"\d+(?: ?(?:bis|ter|quater|[A-Z]))?")


def addressee(debtor: Debtor, contact: Contact | None) -> list[str]:
    """Whom the envelope is for: the client, the person there, the address line by line."""
    if contact is None or not contact.full_name:
        return [debtor.name, *address_lines(debtor.address)]
    person = f"{_called(contact)} {contact.full_name}".strip()
    if contact.full_name == debtor.name:
        return [person, *address_lines(debtor.address)]
    if debtor.name.endswith(contact.full_name) and debtor.kind.is_consumer:  # "M. et Mme …" are both written to
        return [debtor.name, *address_lines(debtor.address)]
    return [debtor.name, f"À l’attention de {person}", *address_lines(debtor.address)]


def address_lines(address: str) -> list[str]:
    """An address cut at its commas, except the one after a house number."""
    lines: list[str] = []
    for part in re.split(r",\s*|\n", address):
        if lines and _HOUSE_NUMBER.fullmatch(lines[-1]):
            lines[-1] += f", {part.strip()}"
        elif part.strip():
            lines.append(part.strip())
    return lines


def _called(contact: Contact) -> str:
    word = contact.title or contact.civility
    return _CALLED.get(word, word)
