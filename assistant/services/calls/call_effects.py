"""What the outcome of a call changes in the book, outcome by outcome; every effect is given the open transaction."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.case import Case
from assistant.domain.errors import NotAllowedError
from assistant.domain.ledger.account_flag import FlagKind
from assistant.domain.ledger.dispute import DisputeReason
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder
from assistant.services.accounts.flag_account import FlagRequest, keep_flag
from assistant.services.agreements.agreement_rights import refuse_future
from assistant.services.agreements.propose_plan import PlanWanted, keep_plan
from assistant.services.agreements.record_dispute import DisputeRaised, keep_dispute
from assistant.services.agreements.record_promise import PromiseMade, keep_promise
from assistant.services.calls.call_situation import stage_of_call
from assistant.services.gate.business_days import add_business_days
from assistant.services.people.entry import Entry

_PARIS: Final = ZoneInfo("Europe/Paris")
_CHECK_PROCEEDINGS: Final = 10  # business days to find the judgment, as for a mail that announces it
_FARTHEST: Final = timedelta(days=92)  # a call back later than that would put an account to sleep
_FIND_A_WAY: Final = 5  # business days to answer a difficulty
Effect = Callable[[Entry, CallLog, Case], None]


def apply_call(entry: Entry, log: CallLog, case: Case) -> None:
    """Write what the outcome says; raises NotAllowedError or NotFoundError with what to correct."""
    effect = _EFFECTS.get(log.outcome)
    if effect is not None:
        effect(entry, log, case)
    if log.outcome.answered and log.situation is not CallSituation.THANKS:
        numbers = tuple(item.invoice.number for item in case.net.remindable_items)
        on = log.started_at.astimezone(_PARIS).date()
        stage = stage_of_call(log.situation, case.advice.stage)  # what was said is no notice
        reminder = PastReminder(on, stage, Channel.PHONE, numbers)
        entry.uow.correspondence.add_reminders(log.debtor_id, [reminder])


def _promise(entry: Entry, log: CallLog, _case: Case) -> None:
    """Whoever said it stands in the quotation."""
    quote = _told(f"{log.said_by}, au téléphone", log.note)
    keep_promise(
        entry, PromiseMade(log.debtor_id, log.started_at.astimezone(_PARIS).date(), _day(log), log.amount, quote=quote)
    )


def _payment_sent(entry: Entry, log: CallLog, case: Case) -> None:
    """Reminders wait as long as the house waits for an announced payment, from the call on."""
    refuse_future(_day(log), entry.today, "Un règlement déjà parti")
    issued = [item.invoice.issued_on for item in case.net.open_items]
    if issued and _day(log) < min(issued):
        raise NotAllowedError("Ce règlement serait parti avant la facture\u202f: corrigez la date.")
    reason = f"Règlement annoncé au téléphone, parti le {_day(log):%d/%m/%Y}."
    keep_flag(entry, FlagRequest(log.debtor_id, FlagKind.PAYMENT_ANNOUNCED, reason))


def _dispute(entry: Entry, log: CallLog, _case: Case) -> None:
    reason = DisputeReason(log.dispute_reason or DisputeReason.OTHER)
    accepted = log.undisputed or Decimal(0)
    keep_dispute(entry, DisputeRaised(log.debtor_id, log.invoice_number, reason, accepted, log.note))


def _plan(entry: Entry, log: CallLog, case: Case) -> None:
    """Whoever calls proposes within the house's limits; nothing is deferred before it is accepted."""
    numbers = tuple(item.invoice.number for item in case.net.remindable_items)
    if not numbers:
        raise NotAllowedError("Rien d’échu n’est à étaler\u202f: notez plutôt une promesse ou une difficulté.")
    keep_plan(entry, PlanWanted(log.debtor_id, numbers, log.parts or 0, _day(log), note=log.note))


def _wrong_number(entry: Entry, _log: CallLog, case: Case) -> None:
    """That number is dialled no more until another one is entered."""
    if case.contact is not None:
        entry.uow.debtors.add_contacts([replace(case.contact, wrong_number_on=entry.today)])
        entry.trace("flag_number", case.contact.id, {"debtor": case.debtor.id})


def _until_called_again(why: str) -> Effect:
    def pause(entry: Entry, log: CallLog, _case: Case) -> None:
        again = (log.next_at or entry.now).astimezone(_PARIS).date()
        _pause(entry, log, why, max(entry.today, again - timedelta(days=1)))

    return pause


def _for_days(why: str, days: int) -> Effect:
    def pause(entry: Entry, log: CallLog, _case: Case) -> None:
        _pause(entry, log, why, add_business_days(entry.today, days))

    return pause


def _pause(entry: Entry, log: CallLog, why: str, until: date) -> None:
    keep_flag(entry, FlagRequest(log.debtor_id, FlagKind.PAUSED, _told(why, log.note), until_on=until))


def _told(what: str, note: str) -> str:
    return f"{what}\u202f: {note}" if note else f"{what}."


def _day(log: CallLog) -> date:
    if log.on is None:
        raise NotAllowedError("Il manque la date\u202f: choisissez-la.")
    return log.on


def refuse_past(at: datetime | None, now: datetime) -> None:
    """A call back is to come, within the weeks that a reminder may wait for it."""
    if at is not None and not now < at:
        raise NotAllowedError("Le rappel doit être à venir\u202f: choisissez un autre moment.")
    if at is not None and at > now + _FARTHEST:
        raise NotAllowedError("Ce rappel est à plus de trois mois\u202f: choisissez un moment plus proche.")


_EFFECTS: Final[dict[CallOutcome, Effect]] = {
    CallOutcome.PROMISE: _promise,
    CallOutcome.PAYMENT_SENT: _payment_sent,
    CallOutcome.DISPUTE: _dispute,
    CallOutcome.PLAN_ASKED: _plan,
    CallOutcome.WRONG_NUMBER: _wrong_number,
    CallOutcome.INVOICE_NOT_RECEIVED: _until_called_again("Facture non reçue, à renvoyer"),
    CallOutcome.WAITING_APPROVAL: _until_called_again("En validation chez le client"),
    CallOutcome.DIFFICULTY: _for_days("Difficulté de trésorerie annoncée au téléphone", _FIND_A_WAY),
    CallOutcome.INSOLVENCY: _for_days("Procédure collective annoncée au téléphone, à vérifier", _CHECK_PROCEEDINGS),
}
