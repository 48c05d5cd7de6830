"""The envelope of a draft: who sends it to whom, with which copies and files, in answer to what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from assistant.domain.dispatch.envelope import Envelope, Party, message_id_of
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.ledger.debtor import Contact, ContactRole, Debtor
from assistant.domain.mail.correspondence import Channel, Direction, Message, Nature
from assistant.domain.reminders.escalation import Escalation
from assistant.domain.writing.draft import Draft
from assistant.services.dispatch.joined_files import joined_files
from assistant.services.ports.unit_of_work import UnitOfWork

_THREAD = timedelta(days=60)  # an older exchange is over: nobody looks for a reminder there
_LONGEST_CHAIN = 10


def envelope_of(uow: UnitOfWork, draft: Draft, now: datetime, sender_address: str = "") -> Envelope:
    """``sender_address`` is the one that the mail server lets us write from, "" for the house's own."""
    creditor, policy = uow.house.creditor(), uow.house.policy()
    escalation, debtor = policy.escalation, uow.debtors.get(draft.debtor_id)
    contact = debtor.reminder_contact()
    address = sender_address or creditor.email
    return Envelope(
        sender=_sender(escalation, creditor, draft, address),
        to=Party(contact.full_name, contact.email) if contact is not None and contact.email else None,
        reply_to=_reply_to(escalation, creditor, draft, address),
        copies=tuple(_copies(uow, escalation, draft, debtor, contact)),
        message_id=message_id_of(draft.id, creditor.email),
        references=_references(uow.correspondence.of(debtor.id), now),
        files=joined_files(uow, draft.invoice_numbers) if policy.attach_invoices else (),
    )


def bound_envelope(uow: UnitOfWork, draft: Draft, now: datetime) -> str:
    """What an approval covers of it, as a stable line: not the thread, which a client's new mail moves."""
    made = envelope_of(uow, draft, now)
    return f"envelope:{(made.sender, made.to, made.reply_to, made.copies, made.files)!r}"


def _sender(escalation: Escalation, creditor: Creditor, draft: Draft, address: str) -> Party | None:
    """The address stays the house's, since servers refuse to write for others; the name is who signs."""
    if not address:
        return None
    raised = escalation.raises_sender(draft.stage)
    return Party(f"{escalation.signatory}, {creditor.name}" if raised else creditor.name, address)


def _reply_to(escalation: Escalation, creditor: Creditor, draft: Draft, address: str) -> Party | None:
    """Answers come to who signs, else to the house where the mail leaves from another address."""
    if escalation.raises_sender(draft.stage) and escalation.email:
        return Party(escalation.signatory, escalation.email)
    return Party(creditor.name, creditor.email) if creditor.email and creditor.email != address else None


def _copies(
    uow: UnitOfWork, escalation: Escalation, draft: Draft, debtor: Debtor, contact: Contact | None
) -> Iterator[Party]:
    """The account manager, then the client's buyer: only people of the house and of that very client."""
    if escalation.copies_manager(draft.stage) and debtor.account_manager:
        for user in uow.house.users():
            if debtor.account_manager in {user.id, user.name} and user.email:
                yield Party(user.name, user.email)
    if escalation.copies_buyer(draft.stage):
        for buyer in debtor.contacts:
            if buyer.role is ContactRole.BUYER and buyer.takes_email and buyer != contact:
                yield Party(buyer.full_name, buyer.email)


def _references(messages: tuple[Message, ...], now: datetime) -> tuple[str, ...]:
    """The thread of the latest mail of this client, or of our latest reminder: its Message-IDs, the latest last."""
    known: Mapping[str, Message] = {message.source_id: message for message in messages if message.source_id}
    recent = [message for message in known.values() if now - message.sent_at <= _THREAD and _is_exchange(message)]
    if not recent:
        return ()
    chain = [max(recent, key=lambda message: message.sent_at).source_id]
    while (before := known.get(chain[-1])) and before.in_reply_to and len(chain) < _LONGEST_CHAIN:
        if before.in_reply_to in chain:
            break
        chain.append(before.in_reply_to)
    return tuple(reversed(chain))


def _is_exchange(message: Message) -> bool:
    """A mail that a person of the client wrote, or a reminder of ours."""
    ours = message.direction is Direction.OUT and message.stage != ""
    theirs = message.direction is Direction.IN and message.nature is Nature.WRITTEN
    return message.channel is Channel.EMAIL and (ours or theirs)
