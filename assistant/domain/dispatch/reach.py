"""Reach: whether a channel leads to a client at all."""

from __future__ import annotations

from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.domain.mail.correspondence import BY_NUMBER, Channel


def reaches(channel: Channel, debtor: Debtor, contact: Contact | None) -> bool:
    """Whether the address or the number that the channel needs is known and works."""
    if channel is Channel.EMAIL:
        return contact is not None and contact.takes_email
    if channel in BY_NUMBER:
        return contact is not None and bool(contact.phone)
    return bool(debtor.address)
