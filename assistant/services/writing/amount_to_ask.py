"""What a letter written on a day asks for: one answer for the letter, the day's list, the calendar and simulations."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from assistant.domain.case import Case
from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.ledger.account import Account, OpenItem
from assistant.domain.ledger.payment import Payment
from assistant.domain.money import ZERO, total
from assistant.domain.reminders.intent import Intent
from assistant.services.accounts.assemble_case import Standing


def items_to_come(net: Account) -> tuple[OpenItem, ...]:
    """What a word before due is about: uncontested, not late yet, left to no payment plan."""
    return tuple(
        i for i in net.open_items if i.days_past_due(net.as_of) <= 0 and i.undisputed > ZERO and not i.deferred
    )


def items_to_ask(net: Account) -> tuple[OpenItem, ...]:
    """What is late and may be asked, else what comes; nothing where all that is late is contested."""
    if net.remindable_items:
        return net.remindable_items
    contested = any(item.days_past_due(net.as_of) > 0 and not item.deferred for item in net.open_items)
    return () if contested else items_to_come(net)


def amount_to_ask(stands: Standing | Case) -> Decimal:
    """Euros; zero where nothing may be asked. Of a plan with a missed instalment, that instalment alone."""
    if stands.advice.intent is Intent.MISSED_INSTALMENT:
        return arrears_of(stands.plans)
    return total(item.undisputed for item in items_to_ask(stands.net))


def days_to_tell(stands: Standing | Case) -> int | None:
    """Days past due of the oldest thing that the letter is about, below 1 before its day; None where nothing may be."""
    as_of = stands.net.as_of
    if stands.advice.intent is Intent.MISSED_INSTALMENT:
        missed = _missed(stands.plans)
        return (as_of - missed.missed[0].due_on).days if missed else None
    return max([item.days_past_due(as_of) for item in items_to_ask(stands.net)], default=None)


def arrears_of(plans: Sequence[PlanStanding]) -> Decimal:
    """Euros that the latest plan with a missed instalment lacks, which is what the letter on it asks for."""
    missed = _missed(plans)
    return missed.arrears if missed else ZERO


def _missed(plans: Sequence[PlanStanding]) -> PlanStanding | None:
    """The latest plan with a missed instalment."""
    return next((standing for standing in reversed(plans) if standing.status is PlanStatus.MISSED), None)


def expected_payments(promises: Sequence[PromiseToPay], net: Account) -> tuple[Payment, ...]:
    """The money that pending promises announce, on their day; the whole of what they are about where none is told."""
    left = total(item.undisputed for item in net.open_items)
    payments = []
    for promise in promises:
        if promise.status is not PromiseStatus.PENDING or promise.due_on < net.as_of:
            continue
        about = total(item.undisputed for item in net.open_items if promise.is_about(item))
        amount = min(promise.amount if promise.amount is not None else about, left)
        left -= amount
        if amount > ZERO:
            payments.append(Payment(f"expected-{promise.id}", promise.debtor_id, promise.due_on, amount))
    return tuple(payments)
