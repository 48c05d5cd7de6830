"""Flag the contacts whose address refused a message, and unflag one who wrote since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from assistant.domain.ledger.debtor import Contact
from assistant.domain.mail.correspondence import Direction, Message, Nature
from assistant.services.ports.unit_of_work import UnitOfWork


def flag_contacts(
    uow: UnitOfWork, message: Message, failed: Sequence[str], last_from: Mapping[str, datetime]
) -> tuple[str, ...]:
    """The addresses that a new message shows to be dead; ``last_from`` is when each contact last wrote."""
    if message.direction is not Direction.IN or not (failed or message.contact_id):
        return ()
    debtor = uow.debtors.get(message.debtor_id)
    contacts = tuple(_flagged(contact, message, failed, last_from.get(contact.id)) for contact in debtor.contacts)
    if contacts == debtor.contacts:
        return ()
    uow.debtors.add([replace(debtor, contacts=contacts)])
    return tuple(new.email for new, old in zip(contacts, debtor.contacts, strict=True) if new != old and new.bounced_on)


def _flagged(contact: Contact, message: Message, failed: Sequence[str], wrote: datetime | None) -> Contact:
    on = message.sent_at.date()
    if message.nature is Nature.BOUNCE:
        dead = contact.email.strip().lower() in failed and (wrote is None or wrote <= message.sent_at)
        known = contact.bounced_on is not None and contact.bounced_on >= on
        return replace(contact, bounced_on=on) if dead and not known else contact
    works = contact.id == message.contact_id and contact.bounced_on is not None and on > contact.bounced_on
    return replace(contact, bounced_on=None) if works else contact
