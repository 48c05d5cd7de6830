"""Note a bounce: a server sent back what we had sent."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from assistant.domain.dispatch.sending import Sending
from assistant.domain.mail.correspondence import Direction, Nature
from assistant.domain.mail.mail import Mail
from assistant.services.accounts.flag_dead_address import flag_dead_address
from assistant.services.dispatch.undo_bounced import undo_bounced
from assistant.services.ports.unit_of_work import UnitOfWork

_PARIS = ZoneInfo("Europe/Paris")
_MOST_SHOWN = 3


def note_bounce(uow: UnitOfWork, mail: Mail, now: datetime) -> None:
    """Inside an open transaction: the sending of the returned Message-ID came back, once, whoever the mail goes to.

    Its reminder counts no more, and its address blocks the client unless that very person wrote since. A delay names
    no dead address and notes nothing; that of a copy is told apart.
    """
    sending = _returned(uow, mail.returned)
    if sending is None or sending.bounced_on is not None or not mail.failed:
        return
    at = min((at for at in mail.dates if at <= now), default=now)
    on = at.astimezone(_PARIS).date()
    recipient = sending.recipient or _address_of(uow, sending, mail)
    if recipient.strip().lower() in mail.failed:
        why = f"Revenu le {on:%d/%m/%Y}\u202f: le serveur de {recipient} l’a refusé."
        uow.sendings.save(replace(sending, bounced_on=on, why=why))
        if not _wrote_since(uow, sending.debtor_id, recipient, at):
            flag_dead_address(uow, sending.debtor_id, recipient, on)
        undo_bounced(uow, sending.debtor_id, sending.draft_id, now)
        return
    copies = ", ".join(mail.failed[:_MOST_SHOWN])
    uow.sendings.save(replace(sending, why=f"Une copie est revenue le {on:%d/%m/%Y} ({copies})."))


def _returned(uow: UnitOfWork, message_id: str) -> Sending | None:
    """The sending of this Message-ID; one that left by hand bears the draft's id in it, as its .eml does."""
    return uow.sendings.by_message_id(message_id) or uow.sendings.get(message_id.partition("@")[0])


def _wrote_since(uow: UnitOfWork, debtor_id: str, address: str, at: datetime) -> bool:
    """Whether mail of that address proves that it lives."""
    contacts = uow.debtors.get(debtor_id).contacts
    ids = {one.id for one in contacts if one.email.strip().lower() == address.strip().lower()}
    messages = uow.correspondence.of(debtor_id)
    return any(
        one.contact_id in ids and one.direction is Direction.IN and one.nature is Nature.WRITTEN and one.sent_at > at
        for one in messages
    )


def _address_of(uow: UnitOfWork, sending: Sending, mail: Mail) -> str:
    """Of a mail that left by hand, the address of the client that failed."""
    contacts = uow.debtors.get(sending.debtor_id).contacts
    return next((one.email for one in contacts if one.email.strip().lower() in mail.failed), "")
