"""The gate and plans: a kept one blocks, a missed instalment opens, other invoices stay remindable."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.commitments.received_money import Receipt
from assistant.domain.gate import Candidate, ReasonCode, pass_gate
from assistant.domain.gate.intent_gate import verdict_for
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.open_account import open_account
from assistant.domain.policy import HousePolicy
from assistant.domain.reminders.intent import Intent
from tests.domain.book_of_tests import CONTACT, DEBTOR, TODAY, invoice
from tests.domain.plans_of_tests import PLAN

KEPT = PlanStanding(PLAN, PlanStatus.IN_ORDER, coming=PLAN.instalments[1:])
MISSED = PlanStanding(PLAN, PlanStatus.MISSED, missed=PLAN.instalments[:1], coming=PLAN.instalments[1:])
PROPOSED = PlanStanding(PLAN, PlanStatus.PROPOSED, coming=PLAN.instalments)
DONE = PlanStanding(PLAN, PlanStatus.COMPLETED)


A_CENT_SHORT = replace(MISSED, receipts=(Receipt(PLAN.instalments[0].due_on, Decimal("299.99")),))


def candidate(standing: PlanStanding, *others: str) -> Candidate:
    moves = Movements((invoice(amount="900.00"), *(invoice(number) for number in others)))
    net = open_account("d1", moves, TODAY).deferring({"F-1"} if standing.is_running else ())
    return Candidate(DEBTOR, net, (), (), HousePolicy(), CONTACT, plans=(standing,))


@pytest.mark.parametrize(
    ("standing", "others", "green", "ready", "code"),
    [
        (KEPT, (), False, False, ReasonCode.PLAN_IN_ORDER),
        (KEPT, ("F-2",), True, True, ReasonCode.PLAN_IN_ORDER),
        (MISSED, (), True, False, ReasonCode.PLAN_MISSED),
        (MISSED, ("F-2",), True, True, ReasonCode.PLAN_MISSED),
        (A_CENT_SHORT, ("F-2",), True, True, ReasonCode.PLAN_MISSED),
        (PROPOSED, (), True, False, ReasonCode.PLAN_PROPOSED),
        (PROPOSED, ("F-2",), True, True, ReasonCode.PLAN_PROPOSED),
        (DONE, (), True, True, None),
    ],
)
def test_what_a_plan_says_at_the_gate(
    standing: PlanStanding, others: tuple[str, ...], *, green: bool, ready: bool, code: ReasonCode | None
) -> None:
    verdict = pass_gate(candidate(standing, *others), TODAY)

    assert (verdict.green, verdict.ready) == (green, ready)
    assert [reason.code for reason in verdict.reasons] == ([code] if code else [])


def test_a_cent_missing_of_an_instalment_is_under_the_tolerance_of_the_house() -> None:
    verdict = verdict_for(pass_gate(candidate(A_CENT_SHORT), TODAY), Intent.MISSED_INSTALMENT)

    assert not verdict.green
    assert ReasonCode.UNDER_TOLERANCE in {reason.code for reason in verdict.reasons}


def test_a_plan_that_lacks_its_last_cents_asks_for_nothing_more() -> None:
    verdict = pass_gate(candidate(replace(KEPT, coming=())), TODAY)

    assert not verdict.green
    assert [reason.code for reason in verdict.reasons] == [ReasonCode.UNDER_TOLERANCE]


def test_other_invoices_are_asked_without_those_of_the_plan() -> None:
    asked = candidate(KEPT, "F-2").account.remindable_items
    assert [item.invoice.number for item in asked] == ["F-2"]


@pytest.mark.parametrize(("standing", "told"), [(KEPT, "ne sont pas demandées"), (MISSED, "rappelez-le à part")])
def test_it_is_told_beside_them_what_becomes_of_those_of_the_plan(standing: PlanStanding, told: str) -> None:
    (reason,) = pass_gate(candidate(standing, "F-2"), TODAY).counsels
    assert told in reason.sentence


def test_a_kept_plan_is_no_obstacle_to_its_own_confirmation() -> None:
    verdict = pass_gate(candidate(KEPT), TODAY)

    assert verdict_for(verdict, Intent.PLAN_CONFIRMATION).green
    assert not verdict_for(verdict, Intent.REMINDER).green
