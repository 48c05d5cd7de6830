"""A client who keeps a plan, or misses an instalment, and owes other late invoices: these are asked for, alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.domain.approvals.approval_policy import ApprovalPolicy
from assistant.domain.approvals.review import DraftState
from assistant.domain.approvals.second_look import SecondLook
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.errors import NotAllowedError
from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.intent import Intent
from assistant.domain.reminders.worklist import WorklistRow
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.accounts.open_case import OpenCase
from assistant.services.agreements.agree import Agree
from assistant.services.calls.call_situation import choose_call
from assistant.services.review.list_reviews import ListReviews, Tray
from assistant.services.scenarios.run_scenarios import RunScenarios
from assistant.services.writing.build_situation import DraftRequest
from tests.services.agreements_of_tests import PLAN, YES
from tests.services.house_of_tests import LEA, NORA, House

OTHER = Invoice("i-other", "d1", "F-777", date(2026, 10, 1), date(2026, 10, 31), Decimal("333.00"))
MISSED_AFTER = 17  # days: the third business day after the first instalment


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    """Its one client keeps a plan on the invoice that was late."""
    built = House(tmp_path)
    agree = Agree.on(built.unit_of_work, built.clock, new_id)
    agree.settle_plan.accept("d1", agree.propose_plan(PLAN, NORA).id, YES, NORA)
    yield built
    built.database.dispose()


def owe_another(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([OTHER])
        uow.commit()


def row_of(house: House) -> WorklistRow:
    return next(row for row in ListWorklist(house.unit_of_work, house.clock)(LEA) if row.debtor_id == "d1")


def test_the_list_of_the_day_proposes_the_other_invoice_and_tells_of_the_plan(house: House) -> None:
    assert not row_of(house).ready
    owe_another(house)
    row = row_of(house)

    assert (row.ready, row.amount, row.days_past_due) == (True, Decimal("333.00"), 23)
    assert [reason.code for reason in row.verdict.counsels] == [ReasonCode.PLAN_IN_ORDER]


def test_the_letter_asks_for_it_alone_and_may_be_approved(house: House) -> None:
    owe_another(house)
    draft = house.draft(DraftRequest("d1"), NORA)
    body = draft.latest.text.body

    assert draft.invoice_numbers == ("F-777",)
    assert ("échéancier" in body, "1 200" in body.replace("\u202f", " ")) == (True, False)
    assert house.approve(draft.id, NORA).state is DraftState.APPROVED


@pytest.mark.parametrize("typed", ["Merci de régler aussi F-118.", "Il reste également 1 200,00 € à payer."])
def test_who_types_in_the_invoice_of_the_plan_or_its_sum_is_stopped(house: House, typed: str) -> None:
    owe_another(house)
    draft = house.draft(DraftRequest("d1"), NORA)
    text = replace(draft.latest.text, body=f"{draft.latest.text.body}\n\n{typed}")
    house.edit(draft.id, text, NORA)

    with pytest.raises(NotAllowedError, match="Un échéancier ou une promesse en cours vise cette facture"):
        house.approve(draft.id, NORA)


def test_the_scenarios_claim_its_step_and_the_call_is_about_it(house: House) -> None:
    owe_another(house)
    RunScenarios(house.unit_of_work, house.clock)(NORA)
    with house.unit_of_work() as uow:
        claimed = [action.invoice_number for action in uow.scenarios.open_actions() if action.debtor_id == "d1"]
    case = OpenCase(house.unit_of_work, house.clock)("d1", LEA, channel=Channel.PHONE)

    assert claimed == ["F-777"]
    assert choose_call(case) is CallSituation.FIRST_CALL


def test_an_instalment_missed_meanwhile_does_not_hold_it_back(house: House) -> None:
    owe_another(house)
    house.wait(MISSED_AFTER)
    row = row_of(house)

    assert (row.ready, row.advice.intent, row.amount) == (True, Intent.REMINDER, Decimal("333.00"))
    assert [reason.code for reason in row.verdict.counsels] == [ReasonCode.PLAN_MISSED]


def test_a_letter_on_an_instalment_is_weighed_at_that_instalment_for_a_second_reader(house: House) -> None:
    with house.unit_of_work() as uow:
        policy = uow.house.policy()
        approvals = replace(ApprovalPolicy(), own_amount_max=Decimal("400.00"), own_level_max=9)
        uow.house.set_policy(replace(policy, approvals=approvals))
        uow.commit()
    house.wait(MISSED_AFTER)
    draft = house.draft(DraftRequest("d1"), NORA)
    assert house.reviewing.open_draft.looks(draft.id, NORA) == ()
    house.review.submit(draft.id, NORA)
    (row,) = ListReviews(house.unit_of_work, house.clock)(LEA)[Tray.WAITING]

    assert (row.amount, row.looks) == (Decimal("400.00"), (SecondLook.SUBMITTED,))


def test_nor_does_its_approval_ask_for_one_below_the_threshold_but_above_it(house: House) -> None:
    house.wait(MISSED_AFTER)
    draft = house.draft(DraftRequest("d1"), LEA)
    for limit, allowed in (("399.99", False), ("400.00", True)):
        with house.unit_of_work() as uow:
            policy = uow.house.policy()
            approvals = replace(ApprovalPolicy(), own_amount_max=Decimal(limit))
            uow.house.set_policy(replace(policy, approvals=approvals))
            uow.commit()
        if allowed:
            assert house.approve(draft.id, LEA).state is DraftState.APPROVED
        else:
            with pytest.raises(NotAllowedError, match="montant au-dessus du seuil"):
                house.approve(draft.id, LEA)
