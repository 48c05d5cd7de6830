"""The day's list: the most pressing first, blocked clients last, each with its reason."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.domain.commitments.payment_plan import PaymentPlan
from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.debtor import Insolvency, InsolvencyKind
from assistant.domain.reminders.worklist import Task
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.accounts.open_case import OpenCase
from assistant.services.agreements.agree import Agree
from assistant.services.writing.build_situation import DraftRequest
from tests.services.agreements_of_tests import DISPUTE, PLAN, YES
from tests.services.house_of_tests import LEA, MORIN, NORA, ROUX, House, bill


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def worklist(house: House) -> ListWorklist:
    return ListWorklist(house.unit_of_work, house.clock)


def test_the_largest_and_oldest_debt_comes_first(worklist: ListWorklist) -> None:
    rows = worklist(LEA)

    assert [(row.debtor_id, row.amount, row.days_past_due) for row in rows] == [
        ("d1", Decimal("1200.00"), 24),
        ("d2", Decimal("310.00"), 24),
    ]
    assert rows[0].advice.why


def test_a_blocked_client_stays_visible_last_with_the_reason(house: House, worklist: ListWorklist) -> None:
    opened = Insolvency(InsolvencyKind.RECEIVERSHIP, date(2026, 11, 2))
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, insolvency=opened)])
        uow.commit()
    last = worklist(LEA)[-1]

    assert last.debtor_id == "d1"
    assert last.verdict.blocking[0].code is ReasonCode.INSOLVENCY


def test_the_amount_is_what_the_letter_asks(house: House, worklist: ListWorklist) -> None:
    agree = Agree.on(house.unit_of_work, house.clock, new_id)
    agree.open_dispute(DISPUTE, NORA)
    assert worklist(LEA)[0].amount == Decimal("700.00")  # the part that is not contested

    plan = agree.propose_plan(replace(PLAN, debtor_id="d2", invoice_numbers=("F-200",)), LEA)
    agree.settle_plan.accept("d2", plan.id, YES, LEA)
    house.wait(18)
    assert {row.debtor_id: row.amount for row in worklist(LEA)}["d2"] == plan.instalments[0].amount


def test_a_client_who_owes_nothing_is_not_in_it(house: House, worklist: ListWorklist) -> None:
    house.pay("1200.00")

    assert [row.debtor_id for row in worklist(LEA)] == ["d2"]


@pytest.mark.parametrize(("due", "listed"), [(date(2026, 11, 30), True), (date(2026, 12, 1), False)])
def test_a_due_date_that_is_near_is_in_it(house: House, worklist: ListWorklist, due: date, listed: bool) -> None:  # noqa: FBT001  (a table's column)
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(ROUX, id="d3", contacts=())])
        uow.ledger.add_invoices([replace(bill("F-3", "d3", "90.00"), due_on=due)])
        uow.commit()

    assert ("d3" in [row.debtor_id for row in worklist(LEA)]) is listed


def test_an_account_manager_sees_those_clients_alone(house: House, worklist: ListWorklist) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(ROUX, account_manager="nora")])
        uow.commit()

    assert [row.debtor_id for row in worklist(LEA, "nora")] == ["d2"]


def test_a_draft_that_waits_is_pointed_at(house: House, worklist: ListWorklist) -> None:
    waiting = house.draft(DraftRequest("d2"), NORA)

    assert {row.debtor_id: row.pending_draft for row in worklist(LEA)} == {"d1": "", "d2": waiting.id}


def test_who_has_a_letter_to_send_waits_in_the_list_and_the_dossier_in_the_same_words(
    house: House, worklist: ListWorklist
) -> None:
    house.approve(house.draft(DraftRequest("d1"), NORA).id, NORA)
    ready, waits = worklist(LEA)
    told = OpenCase(house.unit_of_work, house.clock)("d1", LEA).verdict.waiting

    assert (ready.debtor_id, waits.debtor_id, waits.ready, waits.asks_for_a_call) == ("d2", "d1", False, False)
    assert [reason.sentence for reason in waits.verdict.waiting] == [reason.sentence for reason in told]
    assert "approuvé attend de partir" in told[0].sentence


def test_each_client_to_remind_asks_for_one_thing_and_who_waits_for_none(house: House, worklist: ListWorklist) -> None:
    assert [row.task for row in worklist(LEA)] == [Task.WRITE, Task.WRITE]
    begun = house.draft(DraftRequest("d2"), NORA)
    assert [row.task for row in worklist(LEA)] == [Task.WRITE, Task.RESUME]
    house.review.submit(begun.id, NORA)
    assert [row.task for row in worklist(LEA)] == [Task.WRITE, None]


def _with_a_running_plan(house: House) -> PaymentPlan:
    """A plan on the one invoice of Roux that is late, in order."""
    agree = Agree.on(house.unit_of_work, house.clock, new_id)
    plan = agree.propose_plan(replace(PLAN, debtor_id="d2", invoice_numbers=("F-200",)), LEA)
    return agree.settle_plan.accept("d2", plan.id, YES, LEA)


def test_beside_a_running_plan_the_row_tells_of_the_invoice_that_falls_due_not_of_those_of_the_plan(
    house: House, worklist: ListWorklist
) -> None:
    _with_a_running_plan(house)
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([replace(bill("F-201", "d2", "90.00"), due_on=date(2026, 11, 24))])
        uow.commit()
    row = {row.debtor_id: row for row in worklist(LEA)}["d2"]

    assert (row.amount, row.days_past_due) == (Decimal("90.00"), -1)
    assert row.waiting.endswith("à partir du 29/11/2026.")  # five days past its own due date


def test_a_plan_with_nothing_beside_it_keeps_the_days_of_its_own_invoices(house: House, worklist: ListWorklist) -> None:
    _with_a_running_plan(house)
    row = {row.debtor_id: row for row in worklist(LEA)}["d2"]

    assert (row.amount, row.days_past_due, row.ready) == (Decimal("310.00"), 24, False)


def test_of_a_missed_instalment_the_row_tells_the_days_of_the_instalment(house: House, worklist: ListWorklist) -> None:
    plan = _with_a_running_plan(house)
    house.wait(18)
    row = {row.debtor_id: row for row in worklist(LEA)}["d2"]

    late = (house.clock.today() - plan.instalments[0].due_on).days
    assert (row.amount, row.days_past_due) == (plan.instalments[0].amount, late)
    assert late < 24


def test_days_are_those_of_what_may_be_asked_not_of_an_older_invoice_that_is_contested(
    house: House, worklist: ListWorklist
) -> None:
    Agree.on(house.unit_of_work, house.clock, new_id).open_dispute(replace(DISPUTE, undisputed=Decimal(0)), NORA)
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([replace(bill("F-119", "d1", "90.00"), due_on=date(2026, 11, 13))])
        uow.commit()
    row = {row.debtor_id: row for row in worklist(LEA)}["d1"]

    assert (row.amount, row.days_past_due) == (Decimal("90.00"), 10)
