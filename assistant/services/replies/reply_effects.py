"""What retaining one thing of a reply changes in the book, kind by kind; every function takes the unit of work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from zoneinfo import ZoneInfo

from assistant.domain.errors import NotAllowedError
from assistant.domain.ledger.account import OpenItem
from assistant.domain.ledger.account_flag import FlagKind
from assistant.domain.ledger.debtor import Contact, Insolvency
from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.mail.correspondence import Message
from assistant.domain.mail.mail_address import is_mail_address
from assistant.domain.mail.reply import ReplyKind
from assistant.domain.mail.reply_outcome import ReplyOutcome
from assistant.domain.money import ZERO
from assistant.services.accounts.client_directory import content_id
from assistant.services.accounts.flag_account import FlagRequest, keep_flag
from assistant.services.accounts.flag_dead_address import flag_dead_address
from assistant.services.accounts.open_case import case_of
from assistant.services.agreements.agreement_rights import open_items, refuse_unusable_sum
from assistant.services.agreements.record_dispute import DisputeRaised, keep_dispute
from assistant.services.agreements.record_promise import PromiseMade, keep_promise
from assistant.services.dispatch.undo_bounced import undo_last_bounced
from assistant.services.gate.business_days import add_business_days
from assistant.services.people.entry import Entry
from assistant.services.ports.unit_of_work import UnitOfWork

# Business days during which reminders wait, unless the person chose a day of follow-up.
_WAITS = {
    ReplyKind.COPY_REQUESTED: 5,
    ReplyKind.CASH_DIFFICULTY: 5,
    ReplyKind.WRONG_CONTACT: 5,
    ReplyKind.OUT_OF_OFFICE: 5,
    ReplyKind.INSOLVENCY: 10,
}
_PARIS = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, slots=True)
class _Act:
    """What every effect is given."""

    entry: Entry
    message: Message
    outcome: ReplyOutcome

    @property
    def uow(self) -> UnitOfWork:
        return self.entry.uow

    @property
    def said_on(self) -> date:
        return self.message.sent_at.astimezone(_PARIS).date()


def apply_outcome(entry: Entry, message: Message, outcome: ReplyOutcome) -> tuple[str, ...]:
    """Write what the outcome says; the ids of what was made. Raises NotAllowedError, NotFoundError."""
    effect = _EFFECTS.get(outcome.kind)
    return () if effect is None else effect(_Act(entry, message, outcome))


def hold_of(outcome: ReplyOutcome, today: date) -> date | None:
    """The day until which reminders wait for what was announced; None where nothing is waited for.

    Promises, disputes and announced payments have their own question at the gate; so do opened proceedings, and a
    right address found.
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
    made = PromiseMade(
        act.message.debtor_id,
        min(act.said_on, act.entry.today),  # a clock ahead of ours dates no promise
        outcome.day,
        outcome.amount,
        outcome.invoice_numbers,
        outcome.quote,
        act.message.id,
    )
    return (keep_promise(act.entry, made).id,)


def _paid(act: _Act) -> tuple[str, ...]:
    """Reminders wait as long as the house waits for an announced payment, as after a call that announces one."""
    day = "" if act.outcome.day is None else f", parti le {act.outcome.day:%d/%m/%Y}"
    reason = f"Règlement annoncé dans un message du {act.said_on:%d/%m/%Y}{day}."
    return (keep_flag(act.entry, FlagRequest(act.message.debtor_id, FlagKind.PAYMENT_ANNOUNCED, reason)).id,)


def _dispute(act: _Act) -> tuple[str, ...]:
    outcome = act.outcome
    if not outcome.invoice_numbers:
        raise NotAllowedError("La contestation ne dit pas de quelle facture\u202f: choisissez-la.")
    contested = outcome.amount if len(outcome.invoice_numbers) == 1 else None
    return tuple(_disputed(act, number, contested) for number in outcome.invoice_numbers)


def _disputed(act: _Act, number: str, contested: Decimal | None) -> str:
    """The id of the dispute: the one that is open where the whole is contested already, else a new one."""
    account = case_of(act.uow, act.message.debtor_id, act.entry.today).account
    (item,) = open_items(account, (number,))
    if item.dispute is not None and item.undisputed <= ZERO:
        return item.dispute.id
    return keep_dispute(act.entry, _raised(act, item, contested)).id


def _raised(act: _Act, item: OpenItem, contested: Decimal | None) -> DisputeRaised:
    """``contested`` None for the whole of the invoice."""
    debtor_id, reason = act.message.debtor_id, act.outcome.reason or DisputeReason.OTHER
    on = min(act.said_on, act.entry.today)
    raised = DisputeRaised(debtor_id, item.invoice.number, reason, note=act.outcome.quote, on=on)
    if contested is None:
        return raised
    refuse_unusable_sum(contested, item.undisputed, "La somme contestée")
    return replace(raised, undisputed=item.undisputed - contested)


def _wrong_contact(act: _Act) -> tuple[str, ...]:
    """Reminders go to the address given, and no more to who answered."""
    address = act.outcome.address.strip().lower()
    debtor = act.uow.debtors.get(act.message.debtor_id)
    if not address:
        return ()
    if not is_mail_address(address):
        raise NotAllowedError("Cette adresse électronique n’est pas utilisable\u202f: corrigez-la ou laissez-la vide.")
    others = [replace(one, for_reminders=one.email.lower() == address) for one in debtor.contacts]
    if not any(one.for_reminders for one in others):
        key = content_id(debtor.id, address)
        others.append(Contact(key, debtor.id, email=address, for_reminders=True))
    act.uow.debtors.add([replace(debtor, contacts=tuple(others))])
    return ()


def _bounce(act: _Act) -> tuple[str, ...]:
    """The address that the message names refuses mail from that day; what reached nobody counts no more."""
    debtor = act.uow.debtors.get(act.message.debtor_id)
    said = act.message.body.lower()
    named = [one for one in debtor.contacts if one.email and one.email.lower() in said]
    for contact in named:
        if contact.bounced_on is None:
            flag_dead_address(act.uow, debtor.id, contact.email, act.said_on)
    if named:
        undo_last_bounced(act.uow, debtor.id, act.said_on, act.message.sent_at)
    return ()


def _insolvency(act: _Act) -> tuple[str, ...]:
    """Proceedings with the day of their judgment stop every reminder; without it, they are to be verified."""
    if act.outcome.proceeding is None:
        return ()
    if act.outcome.day is None or act.outcome.day > act.entry.today:
        raise NotAllowedError("Indiquez la date du jugement d’ouverture, telle que le BODACC la publie.")
    debtor = act.uow.debtors.get(act.message.debtor_id)
    act.uow.debtors.add([replace(debtor, insolvency=Insolvency(act.outcome.proceeding, act.outcome.day))])
    return ()


_EFFECTS: dict[ReplyKind, Callable[[_Act], tuple[str, ...]]] = {
    ReplyKind.PROMISE: _promise,
    ReplyKind.DISPUTE: _dispute,
    ReplyKind.PAID: _paid,
    ReplyKind.WRONG_CONTACT: _wrong_contact,
    ReplyKind.BOUNCE: _bounce,
    ReplyKind.INSOLVENCY: _insolvency,
}
