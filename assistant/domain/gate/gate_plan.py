"""The gate's question on payment plans: each holds its own invoices, and no other.

A plan in good order blocks while nothing else may be asked; a missed instalment opens with its own reason; one that was
only proposed counsels to wait. Where other invoices are late, each only says that those of the plan are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.ledger.account import Account
from assistant.domain.money import ZERO


class PlanHold(StrEnum):
    """What a plan says to a reminder."""

    IN_ORDER = "plan_in_order"
    MISSED = "plan_missed"
    PROPOSED = "plan_proposed"


@dataclass(frozen=True, slots=True)
class PlanWord:
    """The plan's answer in one French line; ``waits``: the day's list leaves the client for later."""

    hold: PlanHold
    sentence: str
    blocks: bool = False
    waits: bool = True


def ask_plans(plans: Sequence[PlanStanding], net: Account) -> PlanWord | None:
    """The most telling answer: an instalment missed, a plan in good order, a proposal without an answer."""
    if not plans:  # nearly every client
        return None
    by_status = {standing.status: standing for standing in plans}
    if (missed := by_status.get(PlanStatus.MISSED)) is not None:
        return _missed(missed, net)
    if (kept := by_status.get(PlanStatus.IN_ORDER)) is not None:
        return _in_order(kept, net)
    if (proposed := by_status.get(PlanStatus.PROPOSED)) is not None:
        return _proposed(proposed, net)
    return None


def _proposed(proposed: PlanStanding, net: Account) -> PlanWord:
    """Its invoices wait for the answer; where they are all that is late, a person may still write about them."""
    elsewhere = any(not proposed.plan.is_about(item) for item in net.remindable_items)
    rest = "ses factures ne sont pas demandées" if elsewhere else "attendez la réponse"
    sentence = f"Un échéancier est proposé depuis le {proposed.plan.proposed_on:%d/%m/%Y}\u202f: {rest}."
    return PlanWord(PlanHold.PROPOSED, sentence, waits=not elsewhere)


def _missed(missed: PlanStanding, net: Account) -> PlanWord:
    """Its instalment is asked for alone, in a letter of its own: what else is late need not wait for that."""
    elsewhere = bool(net.remindable_items)
    act = "rappelez-le à part, dans son propre courrier" if elsewhere else "relancez ce versement, pas le solde"
    day = missed.missed[0].due_on
    sentence = f"Le versement de l’échéancier prévu le {day:%d/%m/%Y} manque\u202f: {act}."
    return PlanWord(PlanHold.MISSED, sentence, waits=not elsewhere)


def _in_order(kept: PlanStanding, net: Account) -> PlanWord | None:
    """It blocks while nothing else may be asked; other invoices may be, without those of the plan.

    Nothing is to come where all that is left is contested: the dispute speaks.
    """
    if not kept.coming:
        return None
    following = kept.coming[0]
    elsewhere = any(item.undisputed > ZERO and not item.deferred for item in net.open_items)
    rest = "ses factures ne sont pas demandées" if elsewhere else "attendez cette date"
    return PlanWord(
        PlanHold.IN_ORDER,
        f"Échéancier respecté, prochain versement le {following.due_on:%d/%m/%Y}\u202f: {rest}.",
        blocks=not elsewhere,
        waits=not elsewhere,
    )
