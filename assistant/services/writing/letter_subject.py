"""What a letter that is not a reminder is about: its invoices, its promise, plan or discount, and the day it names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.case import Case
from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.commitments.received_money import share_of
from assistant.domain.errors import NotRemindableError
from assistant.domain.ledger.account import OpenItem
from assistant.domain.ledger.discount_offer import DiscountOffer
from assistant.domain.money import ZERO, total
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.intent import Intent
from assistant.domain.reminders.intent_advice import FRESH, last_settlement
from assistant.services.gate.business_days import next_business_day

_PARIS: Final = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, slots=True)
class Subject:
    """``items`` may be settled ones (thanks); ``deadline`` None where the letter asks for nothing."""

    items: tuple[OpenItem, ...]
    deadline: date | None = None
    promise: PromiseToPay | None = None
    plan: PlanStanding | None = None
    discount: DiscountOffer | None = None
    call: CallLog | None = None


def subject_of(case: Case, intent: Intent, policy: HousePolicy) -> Subject | None:
    """The subject, None for a letter of the ladder; raises NotRemindableError when the case has nothing of the kind."""
    find = _SUBJECTS.get(intent)
    if find is None:
        return None
    subject = find(case, policy)
    if subject is None or not subject.items:
        raise NotRemindableError(_MISSING[intent])
    return subject


def refuse_unbroken(case: Case) -> None:
    """Raise NotRemindableError for a letter about a broken promise where none is; asked before it is written alone.

    One on file stays readable once the promise is kept or cancelled: the approval then says what moved.
    """
    if case.advice.intent is Intent.BROKEN_PROMISE and case.advice.broken_promise is None:
        raise NotRemindableError("Aucune promesse rompue ne porte sur ce qui reste dû\u202f: choisissez un rappel.")


def _promise(case: Case, _policy: HousePolicy) -> Subject | None:
    """The latest word given that is still pending, and the open invoices that it is about."""
    pending = [promise for promise in case.promises if promise.status is PromiseStatus.PENDING]
    if not pending:
        return None
    promise = max(pending, key=lambda one: (one.on, one.id))
    asked = [item for item in case.net.open_items if item.undisputed > ZERO and promise.is_about(item)]
    due = [item for item in asked if item.days_past_due(case.as_of) > 0]
    items = asked if promise.invoice_numbers else due or asked
    _refuse_outdated(promise, items, case)
    return Subject(tuple(items), promise.due_on, promise=promise)


def _refuse_outdated(promise: PromiseToPay, items: Sequence[OpenItem], case: Case) -> None:
    """A confirmation names the promised sum: money that came since, or less left to pay, makes it untrue."""
    if promise.amount is None or not items:
        return
    numbers = {
        item.invoice.number for item in case.account.items if promise.is_about(item) or promise.concerns(item.invoice)
    }
    came = any(
        payment.stands(case.as_of) and payment.received_on > promise.on and share_of(payment, numbers.__contains__)
        for payment in case.movements.payments
    )
    if came or promise.amount > total(item.undisputed for item in items):
        raise NotRemindableError(
            "Le compte a bougé depuis cette promesse\u202f: notez d’abord ce que le client doit encore verser."
        )


def _proposal(case: Case, policy: HousePolicy) -> Subject | None:
    subject = _plan(case, PlanStatus.PROPOSED)
    if subject is None or subject.plan is None:
        return None
    first = subject.plan.plan.instalments[0].due_on
    answer = next_business_day(case.as_of + timedelta(days=policy.deadline_days))
    return Subject(subject.items, min(answer, first), plan=subject.plan)


def _confirmation(case: Case, _policy: HousePolicy) -> Subject | None:
    subject = _plan(case, PlanStatus.IN_ORDER)
    if subject is None or subject.plan is None or not subject.plan.coming:
        return None
    return Subject(subject.items, subject.plan.coming[0].due_on, plan=subject.plan)


def _missed(case: Case, policy: HousePolicy) -> Subject | None:
    subject = _plan(case, PlanStatus.MISSED)
    if subject is None:
        return None
    deadline = next_business_day(case.as_of + timedelta(days=policy.deadline_days))
    return Subject(subject.items, deadline, plan=subject.plan)


def _plan(case: Case, status: PlanStatus) -> Subject | None:
    """The latest plan that stands so, and its open invoices."""
    standing = next((one for one in reversed(case.plans) if one.status is status), None)
    if standing is None:
        return None
    items = (item for item in case.net.open_items if standing.plan.is_about(item))
    return Subject(tuple(items), plan=standing)


def _thanks(case: Case, _policy: HousePolicy) -> Subject | None:
    """The invoices that the latest payment settled."""
    paid_on = last_settlement(case.account)
    settled = (i for i in case.account.items if i.residual == ZERO and i.last_paid_on == paid_on)
    return None if paid_on is None else Subject(tuple(settled))


def _discount(case: Case, _policy: HousePolicy) -> Subject | None:
    """The latest offer that stands, on those of its invoices that are not due yet."""
    offer = next((one for one in reversed(case.discounts) if one.stands(case.as_of)), None)
    if offer is None:
        return None
    items = (
        item
        for item in case.net.open_items
        if item.invoice.number in offer.invoice_numbers
        and item.days_past_due(case.as_of) < 0
        and item.disputed == ZERO
        and not item.deferred
    )
    return Subject(tuple(items), offer.until, discount=offer)


def _disputed(case: Case, _policy: HousePolicy) -> Subject:
    """The invoices that are contested; it asks for nothing."""
    return Subject(tuple(item for item in case.net.open_items if item.disputed > ZERO))


def _copied(case: Case, _policy: HousePolicy) -> Subject:
    """The invoices that are past due, which the client says never came."""
    return Subject(case.net.remindable_items)


def _of_call(outcome: CallOutcome) -> Callable[[Case, HousePolicy], Subject | None]:
    """What was said in the last call of that outcome, about what is asked or soon due."""

    def find(case: Case, _policy: HousePolicy) -> Subject | None:
        call = _last_call(case, outcome)
        free = [item for item in case.net.open_items if item.undisputed > ZERO and not item.deferred]
        due = [item for item in free if item.days_past_due(case.as_of) > 0]
        return None if call is None else Subject(tuple(due or free), call=call)

    return find


def _call_back(case: Case, _policy: HousePolicy) -> Subject | None:
    """It names no invoice: whoever answered may not be the person in charge."""
    call = _last_call(case, CallOutcome.CALL_BACK)
    to_come = call is not None and call.next_at is not None and call.next_at.date() >= case.as_of
    return Subject(case.account.items, call=call) if to_come else None


def _last_call(case: Case, outcome: CallOutcome) -> CallLog | None:
    """The last call up to that day, if it ended so and is fresh."""
    until = [call for call in case.calls if call.started_at.astimezone(_PARIS).date() <= case.as_of]
    if not until or until[-1].outcome is not outcome:
        return None
    return until[-1] if case.as_of - until[-1].started_at.astimezone(_PARIS).date() <= FRESH else None


def _answered(case: Case, _policy: HousePolicy) -> Subject:
    """All that is open, only to be named."""
    return Subject(case.net.open_items)


_SUBJECTS: Final[Mapping[Intent, Callable[[Case, HousePolicy], Subject | None]]] = {
    Intent.PROMISE_CONFIRMATION: _promise,
    Intent.PLAN_PROPOSAL: _proposal,
    Intent.PLAN_CONFIRMATION: _confirmation,
    Intent.MISSED_INSTALMENT: _missed,
    Intent.THANKS: _thanks,
    Intent.EARLY_DISCOUNT: _discount,
    Intent.DISPUTE_NOTED: _disputed,
    Intent.INVOICE_COPY: _copied,
    Intent.PAYMENT_NOTED: _of_call(CallOutcome.PAYMENT_SENT),
    Intent.APPROVAL_NOTED: _of_call(CallOutcome.WAITING_APPROVAL),
    Intent.DIFFICULTY_NOTED: _of_call(CallOutcome.DIFFICULTY),
    Intent.CALL_BACK_NOTED: _call_back,
    Intent.ANSWER: _answered,
}
_LATELY: Final = "au dernier appel\u202f: enregistrez-le d’abord dans «\u202fAppels\u202f»."
_MISSING: Final = {
    Intent.PROMISE_CONFIRMATION: "Aucune promesse n’est en cours\u202f: enregistrez-la d’abord au dossier.",
    Intent.PLAN_PROPOSAL: (
        "Aucun échéancier n’est proposé\u202f: préparez-le dans «\u202fÉchéanciers\u202f», puis écrivez."
    ),
    Intent.PLAN_CONFIRMATION: "Aucun échéancier accepté n’est en règle\u202f: enregistrez d’abord l’accord du client.",
    Intent.MISSED_INSTALMENT: "Aucun versement d’échéancier ne manque\u202f: il n’y a rien à rappeler.",
    Intent.THANKS: "Aucun règlement n’a soldé de facture\u202f: attendez-le pour remercier.",
    Intent.EARLY_DISCOUNT: "Aucun escompte n’est offert avant échéance\u202f: offrez-le dans le dossier, puis écrivez.",
    Intent.DISPUTE_NOTED: "Aucun litige n’est ouvert chez ce client\u202f: il n’y a pas d’accusé à écrire.",
    Intent.ANSWER: "Ce client ne doit plus rien\u202f: répondez-lui de votre messagerie.",
    Intent.INVOICE_COPY: "Aucune facture échue n’est à renvoyer\u202f: choisissez un autre courrier.",
    Intent.PAYMENT_NOTED: f"Aucun règlement n’a été annoncé comme parti {_LATELY}",
    Intent.APPROVAL_NOTED: f"Aucune validation en attente n’a été notée {_LATELY}",
    Intent.DIFFICULTY_NOTED: f"Aucune difficulté n’a été notée {_LATELY}",
    Intent.CALL_BACK_NOTED: f"Aucun rappel à venir n’a été convenu {_LATELY}",
}
