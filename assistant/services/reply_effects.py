"""What retaining one thing of a reply changes in the book, kind by kind; every function takes the unit of work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from assistant.domain.correspondence import Message
from assistant.domain.debtor import Contact, Insolvency
from assistant.domain.dispute import Dispute, DisputeReason
from assistant.domain.errors import NotAllowedError
from assistant.domain.promise import PromiseToPay
from assistant.domain.reply import ReplyKind
from assistant.domain.reply_outcome import ReplyOutcome
from assistant.services.business_days import add_business_days
from assistant.services.client_directory import content_id
from assistant.services.ports.unit_of_work import UnitOfWork

# Business days during which reminders wait, unless the person chose a day of follow-up.
_WAITS = {
    ReplyKind.PAID: 3,
    ReplyKind.COPY_REQUESTED: 5,
    ReplyKind.CASH_DIFFICULTY: 5,
    ReplyKind.WRONG_CONTACT: 5,
    ReplyKind.OUT_OF_OFFICE: 5,
    ReplyKind.INSOLVENCY: 10,
}
_FURTHEST = timedelta(days=366)


@dataclass(frozen=True, slots=True)
class _Act:
    """What every effect is given."""

    uow: UnitOfWork
    message: Message
    outcome: ReplyOutcome
    today: date
    new_id: Callable[[], str]

    @property
    def said_on(self) -> date:
        return self.message.sent_at.date()


def apply_outcome(
    uow: UnitOfWork, message: Message, outcome: ReplyOutcome, today: date, new_id: Callable[[], str]
) -> tuple[str, ...]:
    """Write what the outcome says; the ids of the promises and disputes made. Raises NotAllowedError."""
    effect = _EFFECTS.get(outcome.kind)
    return () if effect is None else effect(_Act(uow, message, outcome, today, new_id))


def hold_of(outcome: ReplyOutcome, today: date) -> date | None:
    """The day until which reminders wait for what was announced; None where nothing is waited for.

    A promise and a dispute have their own question at the gate; opened proceedings too, and a right address found.
    """
    if outcome.kind is ReplyKind.OUT_OF_OFFICE and outcome.day is not None and outcome.day > today:
        return outcome.day
    settled = outcome.address if outcome.kind is ReplyKind.WRONG_CONTACT else outcome.proceeding
    if outcome.kind not in _WAITS or settled:
        return None
    return add_business_days(today, _WAITS[outcome.kind])


def _promise(act: _Act) -> tuple[str, ...]:
    outcome = act.outcome
    if outcome.day is None:
        raise NotAllowedError("La promesse n’a pas de date\u202f: choisissez-en une, ou demandez-la au client.")
    if outcome.day < act.said_on or outcome.day > act.today + _FURTHEST:
        raise NotAllowedError("La date promise n’est pas plausible\u202f: elle précède le message ou dépasse un an.")
    if outcome.amount is not None and outcome.amount <= 0:
        raise NotAllowedError("Le montant promis doit être positif\u202f: corrigez-le, ou laissez-le vide pour tout.")
    _refuse_unknown(act)
    promise = PromiseToPay(
        id=f"promise-{act.new_id()}",
        debtor_id=act.message.debtor_id,
        on=act.said_on,
        due_on=outcome.day,
        amount=outcome.amount,
        quote=outcome.quote,
        message_id=act.message.id,
        invoice_numbers=outcome.invoice_numbers,
    )
    act.uow.ledger.add_promises([promise])
    return (promise.id,)


def _dispute(act: _Act) -> tuple[str, ...]:
    outcome = act.outcome
    if not outcome.invoice_numbers:
        raise NotAllowedError("La contestation ne dit pas de quelle facture\u202f: choisissez-la.")
    if outcome.amount is not None and outcome.amount <= 0:
        raise NotAllowedError("Le montant contesté doit être positif\u202f: corrigez-le, ou laissez-le vide pour tout.")
    _refuse_unknown(act)
    disputes = [
        Dispute(
            id=f"dispute-{act.new_id()}",
            debtor_id=act.message.debtor_id,
            invoice_number=number,
            opened_on=act.said_on,
            reason=outcome.reason or DisputeReason.OTHER,
            amount=outcome.amount if len(outcome.invoice_numbers) == 1 else None,
        )
        for number in outcome.invoice_numbers
    ]
    act.uow.ledger.add_disputes(disputes)
    return tuple(dispute.id for dispute in disputes)


def _wrong_contact(act: _Act) -> tuple[str, ...]:
    """Reminders go to the address given, and no more to who answered."""
    address = act.outcome.address.strip().lower()
    debtor = act.uow.debtors.get(act.message.debtor_id)
    if not address:
        return ()
    if "@" not in address or " " in address:
        raise NotAllowedError("Cette adresse électronique n’est pas lisible\u202f: corrigez-la ou laissez-la vide.")
    others = [replace(one, for_reminders=one.email.lower() == address) for one in debtor.contacts]
    if not any(one.for_reminders for one in others):
        key = content_id(debtor.id, address)
        others.append(Contact(key, debtor.id, email=address, for_reminders=True))
    act.uow.debtors.add([replace(debtor, contacts=tuple(others))])
    return ()


def _bounce(act: _Act) -> tuple[str, ...]:
    """The address that the message names refuses mail from that day, where it is a contact's."""
    debtor = act.uow.debtors.get(act.message.debtor_id)
    said = act.message.body.lower()
    dead = [one for one in debtor.contacts if one.email and one.email.lower() in said and one.bounced_on is None]
    if dead:
        contacts = tuple(replace(one, bounced_on=act.said_on) if one in dead else one for one in debtor.contacts)
        act.uow.debtors.add([replace(debtor, contacts=contacts)])
    return ()


def _insolvency(act: _Act) -> tuple[str, ...]:
    """Proceedings with the day of their judgment stop every reminder; without it, they are to be verified."""
    if act.outcome.proceeding is None:
        return ()
    if act.outcome.day is None or act.outcome.day > act.today:
        raise NotAllowedError("Indiquez la date du jugement d’ouverture, telle que le BODACC la publie.")
    debtor = act.uow.debtors.get(act.message.debtor_id)
    act.uow.debtors.add([replace(debtor, insolvency=Insolvency(act.outcome.proceeding, act.outcome.day))])
    return ()


def _refuse_unknown(act: _Act) -> None:
    known = {invoice.number for invoice in act.uow.ledger.movements(act.message.debtor_id).invoices}
    unknown = [number for number in act.outcome.invoice_numbers if number not in known]
    if unknown:
        raise NotAllowedError(f"La facture {unknown[0]} n’est pas à ce client\u202f: choisissez parmi les siennes.")


_EFFECTS: dict[ReplyKind, Callable[[_Act], tuple[str, ...]]] = {
    ReplyKind.PROMISE: _promise,
    ReplyKind.DISPUTE: _dispute,
    ReplyKind.WRONG_CONTACT: _wrong_contact,
    ReplyKind.BOUNCE: _bounce,
    ReplyKind.INSOLVENCY: _insolvency,
}
