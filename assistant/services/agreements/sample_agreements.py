"""What a sample dossier agreed on, for templates of letters that are about it: a promise, a plan, a discount."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from decimal import ROUND_DOWN, Decimal

from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.commitments.payment_plan import Instalment, PaymentPlan
from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.discount_offer import DiscountOffer
from assistant.domain.money import CENT, total
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.situation import Situation

_PARTS = 3
_RATE = Decimal("2.00")  # per cent
_STANDS = {
    Intent.PLAN_PROPOSAL: PlanStatus.PROPOSED,
    Intent.PLAN_CONFIRMATION: PlanStatus.IN_ORDER,
    Intent.MISSED_INSTALMENT: PlanStatus.MISSED,
}
_OUTCOMES = {
    Intent.PAYMENT_NOTED: CallOutcome.PAYMENT_SENT,
    Intent.APPROVAL_NOTED: CallOutcome.WAITING_APPROVAL,
    Intent.DIFFICULTY_NOTED: CallOutcome.DIFFICULTY,
    Intent.CALL_BACK_NOTED: CallOutcome.CALL_BACK,
}


def with_agreement(situation: Situation, intent: Intent) -> Situation:
    """The situation with what a letter of that intent is about."""
    today, numbers = situation.as_of, tuple(item.invoice.number for item in situation.items)
    if intent is Intent.PROMISE_CONFIRMATION:
        promise = PromiseToPay("essai", "essai", today, today + timedelta(days=7), invoice_numbers=numbers)
        return replace(situation, intent=intent, promise=promise, promises=(promise,))
    if intent is Intent.EARLY_DISCOUNT:
        offer = DiscountOffer("essai", "essai", today, _RATE, today + timedelta(days=5), numbers)
        policy = replace(situation.policy, discount_rate_max=_RATE)
        return replace(situation, intent=intent, discount=offer, policy=policy, payment_deadline=offer.until)
    if intent.is_of_call:
        return replace(situation, intent=intent, call=_call(situation, intent))
    if intent in _STANDS:
        standing = _plan(situation, _STANDS[intent])
        asked_by = today + timedelta(days=8) if standing.missed else None
        return replace(situation, intent=intent, plan=standing, plans=(standing,), payment_deadline=asked_by)
    return replace(situation, intent=intent)


def _call(situation: Situation, intent: Intent) -> CallLog:
    """A call of this morning: a payment that left three days ago, or another call in three days at ten."""
    morning = datetime.combine(situation.as_of, time(9), UTC)
    left, again = situation.as_of - timedelta(days=3), morning + timedelta(days=3)
    return CallLog(
        "essai",
        "essai",
        "essai",
        CallSituation.FIRST_CALL,
        _OUTCOMES[intent],
        morning,
        morning,
        on=left if intent is Intent.PAYMENT_NOTED else None,
        next_at=None if intent is Intent.PAYMENT_NOTED else again,
    )


def _plan(situation: Situation, status: PlanStatus) -> PlanStanding:
    """Three parts of what is due, a month apart; of a missed plan the first fell due ten days ago."""
    today, due = situation.as_of, total(item.undisputed for item in situation.items)
    part = (due / _PARTS).quantize(CENT, ROUND_DOWN)
    amounts = (*(part,) * (_PARTS - 1), due - part * (_PARTS - 1))
    start = today - timedelta(days=10) if status is PlanStatus.MISSED else today + timedelta(days=10)
    parts = tuple(Instalment(start + timedelta(days=30 * n), amount) for n, amount in enumerate(amounts))
    agreed = status is not PlanStatus.PROPOSED
    plan = PaymentPlan(
        "essai",
        "essai",
        proposed_on=today - timedelta(days=20),
        invoice_numbers=tuple(item.invoice.number for item in situation.items),
        instalments=parts,
        accepted_on=today - timedelta(days=15) if agreed else None,
        accepted_by="Hélène Marchal" if agreed else "",
    )
    missed = parts[:1] if status is PlanStatus.MISSED else ()
    return PlanStanding(plan, status, missed=missed, coming=parts[len(missed) :])
