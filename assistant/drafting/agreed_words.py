"""The condition words of what a letter is for and of what was agreed on."""

from __future__ import annotations

from collections.abc import Iterator

from assistant.domain.commitments.plan_standing import PlanStatus
from assistant.domain.commitments.promise import PromiseStatus
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.mail.reply import ReplyKind
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.situation import Situation


def agreed_words(situation: Situation) -> Iterator[str]:
    """Those that hold; a reminder of the ladder says at most that the plan of other invoices goes on."""
    if situation.intent.is_of_ladder:
        if any(one.status is PlanStatus.IN_ORDER and one.coming for one in situation.plans):
            yield "plan_apart"
        return
    yield situation.intent.value
    if situation.answers is ReplyKind.WRONG_CONTACT:
        yield "wrong_contact"
    if situation.promise is not None and situation.promise.amount is not None:
        yield "promised_sum"
    if situation.plan is not None:
        kind = situation.debtor.kind
        owes = kind.is_business or kind is DebtorKind.PUBLIC
        yield f"penalties_{situation.plan.plan.penalties.value}" if owes else "penalties_none"
        if situation.debtor.trader and situation.creditor.trader:
            yield "merchants"
    if situation.intent is Intent.THANKS and _was_promised(situation):
        yield "kept"


def _was_promised(situation: Situation) -> bool:
    """Whether the payment that settled these invoices had been announced, and came in time."""
    paid_on = max((item.last_paid_on for item in situation.items if item.last_paid_on), default=None)
    return any(
        promise.status is PromiseStatus.KEPT
        and paid_on is not None
        and promise.on <= paid_on <= promise.due_on
        and any(promise.is_about(item) for item in situation.items)
        for promise in situation.promises
    )
