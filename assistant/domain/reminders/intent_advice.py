"""Which letters the situation calls for besides the next reminder, each with its reason in one French line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.ledger.account import Account
from assistant.domain.ledger.discount_offer import DiscountOffer
from assistant.domain.money import ZERO
from assistant.domain.reminders.intent import Intent

FRESH: Final = timedelta(days=7)  # a confirmation or thanks later than that comes too late


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A letter worth writing now, and why."""

    intent: Intent
    why: str


def default_intent(plans: Sequence[PlanStanding], net: Account) -> Suggestion | None:
    """What stands in place of the reminder where nobody chose: a missed instalment, with nothing else to ask."""
    if net.remindable_items:
        return None
    missed = next((standing for standing in plans if standing.status is PlanStatus.MISSED), None)
    if missed is None:
        return None
    return Suggestion(Intent.MISSED_INSTALMENT, f"versement du {missed.missed[0].due_on:%d/%m} non reçu")


def suggestions(
    net: Account,
    promises: Sequence[PromiseToPay],
    plans: Sequence[PlanStanding],
    discounts: Sequence[DiscountOffer],
) -> tuple[Suggestion, ...]:
    """Every letter that the situation calls for, most pressing first."""
    found = [_of_plan(standing, net.as_of) for standing in plans]
    found += [_of_promise(promise, net) for promise in promises]
    found += [
        Suggestion(Intent.EARLY_DISCOUNT, f"escompte offert jusqu’au {offer.until:%d/%m}")
        for offer in discounts
        if offer.stands(net.as_of)
    ]
    if (paid := last_settlement(net)) is not None and net.as_of - paid <= FRESH:
        found.append(Suggestion(Intent.THANKS, f"règlement reçu le {paid:%d/%m}"))
    return tuple(dict.fromkeys(one for one in found if one is not None))


def stale_since(intent: Intent, net: Account, promises: Sequence[PromiseToPay]) -> date | None:
    """The day of what a courtesy is about, where it is so old that the letter would surprise; else None."""
    about = None
    if intent is Intent.THANKS:
        about = last_settlement(net)
    elif intent is Intent.PROMISE_CONFIRMATION:
        about = max((one.on for one in promises if one.status is PromiseStatus.PENDING), default=None)
    return about if about is not None and net.as_of - about > FRESH else None


def last_settlement(net: Account) -> date | None:
    """The latest day on which a payment settled an invoice that was or is due."""
    days = [item.last_paid_on for item in net.items if item.residual == ZERO and item.last_paid_on is not None]
    return max(days, default=None)


def _of_plan(standing: PlanStanding, as_of: date) -> Suggestion | None:
    plan = standing.plan
    if standing.status is PlanStatus.MISSED:
        return Suggestion(Intent.MISSED_INSTALMENT, f"versement du {standing.missed[0].due_on:%d/%m} non reçu")
    if standing.status is PlanStatus.PROPOSED:
        return Suggestion(Intent.PLAN_PROPOSAL, f"échéancier à proposer depuis le {plan.proposed_on:%d/%m}")
    in_order = standing.status is PlanStatus.IN_ORDER and standing.left > ZERO
    if in_order and plan.accepted_on and as_of - plan.accepted_on <= FRESH:
        return Suggestion(Intent.PLAN_CONFIRMATION, f"échéancier accepté le {plan.accepted_on:%d/%m}")
    return None


def _of_promise(promise: PromiseToPay, net: Account) -> Suggestion | None:
    if promise.status is PromiseStatus.PENDING and net.as_of - promise.on <= FRESH:
        return Suggestion(Intent.PROMISE_CONFIRMATION, f"règlement annoncé pour le {promise.due_on:%d/%m}")
    unkept = promise.status in {PromiseStatus.BROKEN, PromiseStatus.PARTIAL}
    part = " en entier" if promise.status is PromiseStatus.PARTIAL else ""
    if unkept and any(promise.is_about(item) for item in net.remindable_items):
        return Suggestion(Intent.BROKEN_PROMISE, f"règlement promis pour le {promise.due_on:%d/%m} et non reçu{part}")
    return None
