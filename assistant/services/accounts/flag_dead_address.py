"""Flag a dead address: a mail server said that the recipient does not exist."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.services.ports.unit_of_work import UnitOfWork


def flag_dead_address(uow: UnitOfWork, debtor_id: str, address: str, on: date) -> None:
    """Inside an open transaction; the gate blocks the client until the address is corrected."""
    debtor, dead = uow.debtors.get(debtor_id), address.strip().lower()
    contacts = tuple(
        replace(contact, bounced_on=on) if contact.email.strip().lower() == dead else contact
        for contact in debtor.contacts
    )
    if contacts != debtor.contacts:
        uow.debtors.add([replace(debtor, contacts=contacts)])
