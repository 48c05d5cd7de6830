"""Where a plan stands, from the money that came for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest

from assistant.domain.commitments.payment_plan import PaymentPlan
from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus, stand_plans
from assistant.domain.commitments.received_money import ReceivedMoney, receipts_of
from assistant.domain.gate.gate_plan import ask_plans
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.account_flag import AccountFlag, FlagKind
from assistant.domain.ledger.dispute import Dispute, DisputeReason
from assistant.domain.ledger.open_account import open_account
from assistant.domain.ledger.payment import Payment
from assistant.domain.ledger.write_off import WriteOff
from assistant.domain.money import ZERO
from tests.domain.book_of_tests import credit, invoice, payment
from tests.domain.plans_of_tests import ACCEPTED, PLAN

DUE = PLAN.instalments[0].due_on
MISSED_ON = date(2026, 11, 13)
PART = Decimal("800.00")
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def stands(plan: PaymentPlan, as_of: date, *payments: Payment) -> PlanStanding:
    return within(Movements((invoice(amount="900.00"), invoice("F-2", "500.00")), payments=payments), as_of, plan)


def within(
    moves: Movements, as_of: date = MISSED_ON, plan: PaymentPlan = PLAN, tolerance: Decimal = ZERO
) -> PlanStanding:
    money = ReceivedMoney(receipts_of(moves.payments, as_of))
    net = replace(open_account("d1", moves, as_of).netted(), tolerance=tolerance)
    return stand_plans([plan], net, moves.payments, money, lambda day: day + timedelta(days=2))[0]


@pytest.mark.parametrize(
    ("plan", "as_of", "payments", "status"),
    [
        (replace(PLAN, accepted_on=None), DUE, (), PlanStatus.PROPOSED),
        (replace(PLAN, accepted_on=date(2026, 11, 20)), DUE, (), PlanStatus.PROPOSED),
        (replace(PLAN, cancelled_on=DUE), DUE, (), PlanStatus.CANCELLED),
        (replace(PLAN, cancelled_on=date(2026, 11, 20)), DUE, (), PlanStatus.IN_ORDER),
        (PLAN, date(2026, 11, 12), (), PlanStatus.IN_ORDER),  # the second day of grace
        (PLAN, date(2026, 11, 13), (), PlanStatus.MISSED),
        (PLAN, date(2026, 11, 13), (payment("300.00", DUE, ("F-1", "300.00")),), PlanStatus.IN_ORDER),
        (PLAN, date(2026, 11, 13), (payment("300.00", DUE),), PlanStatus.IN_ORDER),  # put on no invoice yet
        (PLAN, date(2026, 11, 13), (payment("300.00", DUE, ("F-2", "300.00")),), PlanStatus.MISSED),
        (PLAN, date(2026, 11, 13), (payment("300.00", date(2026, 11, 1), ("F-1", "300.00")),), PlanStatus.MISSED),
        (PLAN, date(2026, 11, 13), (payment("900.00", DUE, ("F-1", "900.00")),), PlanStatus.COMPLETED),
        (replace(PLAN, called_in_on=date(2026, 11, 25)), date(2026, 11, 24), (), PlanStatus.MISSED),
        (replace(PLAN, called_in_on=date(2026, 11, 25)), date(2026, 11, 25), (), PlanStatus.BROKEN),
    ],
)
def test_the_status_of_a_plan(
    plan: PaymentPlan, as_of: date, payments: tuple[Payment, ...], status: PlanStatus
) -> None:
    assert stands(plan, as_of, *payments).status is status


def test_a_part_payment_lowers_the_arrears() -> None:
    standing = stands(PLAN, date(2026, 11, 13), payment("100.00", DUE, ("F-1", "100.00")))

    assert (standing.arrears, standing.received, standing.left) == (Decimal(200), Decimal(100), Decimal(800))
    assert standing.missed == PLAN.instalments[:1]
    assert standing.coming == PLAN.instalments[1:]
    assert standing.is_running


def test_a_plan_in_good_order_has_no_arrears() -> None:
    assert stands(PLAN, ACCEPTED).arrears == 0


def test_a_debt_settled_by_another_road_completes_the_plan() -> None:
    early = payment("900.00", date(2026, 11, 1), ("F-1", "900.00"))
    assert stands(PLAN, date(2026, 11, 13), early).status is PlanStatus.COMPLETED


def test_what_a_plan_took_is_gone_for_the_next() -> None:
    paid = (payment("400.00", DUE),)
    money = ReceivedMoney(receipts_of(paid, date(2026, 11, 13)))
    net = open_account("d1", Movements((invoice(amount="900.00"),), payments=paid), date(2026, 11, 13))
    again = replace(PLAN, id="plan-2")
    first, second = stand_plans([again, PLAN], net, paid, money, lambda day: day + timedelta(days=2))

    assert (first.plan.id, first.received, second.received) == ("plan-1", Decimal(400), Decimal(0))


@pytest.mark.parametrize(
    "lowered",
    [
        {"credit_notes": (credit("800.00", DUE, "F-1"),)},
        {"credit_notes": (credit("800.00", DUE),)},
        {"write_offs": (WriteOff("w", "d1", "F-1", DUE, PART),)},
        {"disputes": (Dispute("x", "d1", "F-1", DUE, DisputeReason.QUALITY, PART),)},
    ],
)
def test_no_more_is_missed_than_is_owed_and_not_contested(lowered: dict[str, Any]) -> None:
    standing = within(Movements((invoice(amount="900.00"),), **lowered))

    assert (standing.arrears, standing.left) == (Decimal(100), Decimal(100))
    assert (standing.missed, standing.coming) == (PLAN.instalments[:1], ())


def test_a_credit_note_takes_off_the_last_instalments() -> None:
    moves = Movements((invoice(amount="900.00"),), (credit("400.00", DUE, "F-1"),), (payment("300.00", DUE),))
    standing = within(moves, date(2026, 12, 14))

    assert (standing.missed, standing.coming) == (PLAN.instalments[1:2], ())
    assert (standing.arrears, standing.paid) == (Decimal(200), PLAN.instalments[:1])


def test_nothing_is_missed_of_a_plan_wholly_contested() -> None:
    contested = Dispute("x", "d1", "F-1", DUE, DisputeReason.QUALITY)
    moves = Movements((invoice(amount="900.00"),), disputes=(contested,))
    standing = within(moves)

    assert (standing.status, standing.missed, standing.arrears) == (PlanStatus.CONTESTED, (), Decimal(0))
    assert ask_plans([standing], open_account("d1", moves, MISSED_ON)) is None


def test_nothing_is_missed_of_a_plan_whose_invoices_are_all_paused() -> None:
    pause = AccountFlag("f", "d1", FlagKind.PAUSED, DUE, "Travaux", "nora", NOON, "F-1")
    moves = Movements((invoice(amount="900.00"),), flags=(pause,))
    standing = within(moves)

    assert (standing.status, standing.missed, standing.arrears) == (PlanStatus.PAUSED, (), Decimal(0))
    assert standing.is_running
    assert ask_plans([standing], open_account("d1", moves, MISSED_ON)) is None


def test_cents_under_the_tolerance_are_not_missed() -> None:
    moves = Movements((invoice(amount="900.00"),), payments=(payment("299.99", DUE, ("F-1", "299.99")),))

    assert within(moves).status is PlanStatus.MISSED
    standing = within(moves, tolerance=Decimal(5))
    assert (standing.status, standing.missed, standing.coming) == (PlanStatus.IN_ORDER, (), PLAN.instalments[1:])


def test_a_plan_follows_the_invoice_that_corrects_its_own() -> None:
    corrected = replace(invoice("F-1C", "900.00", corrects="F-1"), issued_on=date(2026, 11, 3))
    moves = Movements((invoice(amount="900.00"), corrected))
    assert within(moves).status is PlanStatus.MISSED

    paid = replace(moves, payments=(payment("300.00", DUE, ("F-1C", "300.00")),))
    assert (within(paid).status, within(paid).received) == (PlanStatus.IN_ORDER, Decimal(300))


def test_a_returned_payment_does_not_shift_what_came_for_the_plan() -> None:
    returned = replace(payment("300.00", ACCEPTED, ("F-2", "300.00"), key="p0"), returned_on=date(2026, 11, 4))
    standing = stands(PLAN, MISSED_ON, returned, payment("300.00", DUE, ("F-1", "300.00")))

    assert (standing.status, standing.received) == (PlanStatus.IN_ORDER, Decimal(300))
