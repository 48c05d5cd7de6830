"""Where promises and plans stand on a day, each euro counted for one of them only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assistant.domain.commitments.payment_plan import PaymentPlan
from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus, covered_numbers, stand_plans
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.commitments.promise_hold import promised_apart
from assistant.domain.commitments.promise_standing import stand
from assistant.domain.commitments.received_money import ReceivedMoney, receipts_of
from assistant.domain.ledger.account import Account
from assistant.domain.ledger.payment import Payment
from assistant.domain.quickly_made import quickly_made
from assistant.services.gate.business_days import add_business_days

GRACE_BUSINESS_DAYS = 2


@quickly_made
@dataclass(frozen=True, slots=True)
class Agreements:
    """Promises and plans as they stand, and the account with the invoices that they hold left to them."""

    net: Account
    promises: tuple[PromiseToPay, ...]
    plans: tuple[PlanStanding, ...]


def stand_agreements(
    net: Account, promises: Sequence[PromiseToPay], plans: Sequence[PaymentPlan], payments: Sequence[Payment]
) -> Agreements:
    """Plans take their money first; a promise made about a running plan is held against the plan's own money."""
    if not promises and not plans:
        return Agreements(net, (), ())
    money = ReceivedMoney(receipts_of(payments, net.as_of))
    standings = stand_plans(plans, net, payments, money, grace_until)
    outside = stand(_outside(promises, standings, net), net, money, grace_until, payments)
    kept = {promise.id: promise for promise in outside}
    for standing in standings:
        within = [promise for promise in promises if promise.id not in kept and is_within(promise, standing, net)]
        kept |= {one.id: one for one in stand(within, net, ReceivedMoney(standing.receipts), grace_until)}
    planned = {number for one in standings if one.is_running for number in covered_numbers(one.plan, net)}
    stood = tuple(kept[promise.id] for promise in promises)
    promised = promised_apart(stood, net.deferring(planned)) or frozenset()
    return Agreements(_without_offered(net, planned | promised, standings), stood, standings)


def _without_offered(net: Account, held: set[str], standings: Sequence[PlanStanding]) -> Account:
    """With those that are held deferred; and those of a plan that waits for its answer, where others are late."""
    offered = {n for one in standings if one.status is PlanStatus.PROPOSED for n in covered_numbers(one.plan, net)}
    apart = net.deferring(held | offered)
    return apart if offered and apart.remindable_items else net.deferring(held)


def is_within(promise: PromiseToPay, standing: PlanStanding, net: Account) -> bool:
    """Whether the promise is about an instalment: made since the plan was accepted, on the plan's invoices alone."""
    accepted = standing.plan.accepted_on
    if accepted is None or promise.on < accepted or not promise.invoice_numbers:
        return False
    return covered_numbers(standing.plan, net).issuperset(promise.invoice_numbers)


def grace_until(due_on: date) -> date:
    """The last day on which what is due on a day is in time (kpis.md 12)."""
    return add_business_days(due_on, GRACE_BUSINESS_DAYS)


def _outside(
    promises: Sequence[PromiseToPay], standings: Sequence[PlanStanding], net: Account
) -> tuple[PromiseToPay, ...]:
    return tuple(promise for promise in promises if not any(is_within(promise, one, net) for one in standings))
