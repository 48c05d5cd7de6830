"""Recording promises, disputes, plans and discounts: who may, what is refused, and what changes at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.domain.case import Case
from assistant.domain.commitments.payment_plan import PaymentPlan
from assistant.domain.commitments.plan_standing import PlanStatus
from assistant.domain.commitments.promise import PromiseStatus
from assistant.domain.errors import AssistantError, NotAllowedError, StaleApprovalError
from assistant.domain.gate import ReasonCode
from assistant.domain.reminders.intent import Intent
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.accounts.open_case import OpenCase
from assistant.services.agreements.agree import Agree
from assistant.services.review.list_reviews import ListReviews, Tray
from assistant.services.scenarios.run_scenarios import RunScenarios
from assistant.services.scenarios.simulate_scenarios import SimulateScenarios
from assistant.services.writing.build_situation import DraftRequest
from tests.services.agreements_of_tests import AGENT, DISPUTE, PLAN, PROMISE, YES
from tests.services.house_of_tests import LEA, NORA, House


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    yield built
    built.database.dispose()


@pytest.fixture
def agree(house: House) -> Agree:
    return Agree.on(house.unit_of_work, house.clock, new_id)


def case(house: House, debtor_id: str = "d1") -> Case:
    return OpenCase(house.unit_of_work, house.clock)(debtor_id, LEA)


def blocked_by(house: House) -> list[ReasonCode]:
    return [reason.code for reason in case(house).verdict.blocking]


def accepted(agree: Agree) -> PaymentPlan:
    plan = agree.propose_plan(PLAN, NORA)
    return agree.settle_plan.accept("d1", plan.id, YES, NORA)


def test_a_promise_stops_reminders_until_it_is_cancelled(house: House, agree: Agree) -> None:
    promise = agree.record_promise(PROMISE, AGENT)
    assert blocked_by(house) == [ReasonCode.PROMISE_PENDING]

    agree.cancel_promise("d1", promise.id, NORA)
    assert blocked_by(house) == []
    assert case(house).promises[0].status is PromiseStatus.CANCELLED


def test_a_promise_not_kept_within_two_business_days_is_broken(house: House, agree: Agree) -> None:
    agree.record_promise(PROMISE, NORA)
    house.wait(9)
    assert case(house).promises[0].status is PromiseStatus.PENDING
    house.wait(1)
    assert case(house).promises[0].status is PromiseStatus.BROKEN


def test_a_promise_said_kept_waits_for_money_that_the_account_does_not_show(house: House, agree: Agree) -> None:
    promise = agree.record_promise(PROMISE, NORA)
    with pytest.raises(NotAllowedError, match="n’est pas venu"):
        agree.settle_promise("d1", promise.id, NORA, kept=True)
    house.wait(8)
    agree.settle_promise("d1", promise.id, AGENT, kept=True)

    assert case(house).promises[0].status is PromiseStatus.KEPT
    assert blocked_by(house) == [ReasonCode.PAYMENT_ANNOUNCED]
    with pytest.raises(NotAllowedError, match="déjà dit"):
        agree.settle_promise("d1", promise.id, NORA, kept=False)


def test_a_promise_said_kept_of_what_is_paid_holds_nothing_back(house: House, agree: Agree) -> None:
    promise = agree.record_promise(replace(PROMISE, amount=None), NORA)
    house.wait(8)
    house.pay("1200.00")
    agree.settle_promise("d1", promise.id, NORA, kept=True)
    assert case(house).movements.flags == ()


def test_a_promise_said_broken_is_so_before_its_grace_is_over(house: House, agree: Agree) -> None:
    promise = agree.record_promise(PROMISE, NORA)
    house.wait(8)
    agree.settle_promise("d1", promise.id, NORA, kept=False)

    assert blocked_by(house) == []
    assert case(house).advice.intent is Intent.BROKEN_PROMISE


def test_a_partial_dispute_leaves_the_part_accepted_to_be_asked(house: House, agree: Agree) -> None:
    dispute = agree.open_dispute(DISPUTE, AGENT)
    assert [item.undisputed for item in case(house).net.remindable_items] == [Decimal("700.00")]

    closed = agree.close_dispute("d1", dispute.id, "Avoir de 500 € accordé.", NORA)
    assert case(house).net.remindable_items[0].undisputed == Decimal("1200.00")
    assert closed.note == "Trois chevrons fendus. Décision\u202f: Avoir de 500 € accordé."


def test_a_whole_dispute_blocks(house: House, agree: Agree) -> None:
    agree.open_dispute(replace(DISPUTE, undisputed=Decimal(0)), NORA)
    assert blocked_by(house) == [ReasonCode.DISPUTED]


def test_an_accepted_plan_stops_reminders_and_a_missed_instalment_opens_its_own_letter(
    house: House, agree: Agree
) -> None:
    plan = agree.propose_plan(PLAN, NORA)
    assert blocked_by(house) == []
    agree.settle_plan.accept("d1", plan.id, YES, NORA)
    assert blocked_by(house) == [ReasonCode.PLAN_IN_ORDER]

    house.wait(17)  # the third business day after the first instalment
    late = case(house)
    assert late.plans[0].status is PlanStatus.MISSED
    assert late.advice.intent is Intent.MISSED_INSTALMENT
    row = next(one for one in ListWorklist(house.unit_of_work, house.clock)(LEA) if one.debtor_id == "d1")
    assert (row.ready, row.advice.why, row.amount) == (True, "versement du 07/12 non reçu", Decimal("400.00"))
    assert (row.call, row.waiting) == (None, "")

    house.pay("400.00")
    assert blocked_by(house) == [ReasonCode.PLAN_IN_ORDER]


def test_no_step_of_a_scenario_is_claimed_or_foreseen_for_a_missed_instalment(house: House, agree: Agree) -> None:
    accepted(agree)
    house.wait(17)
    RunScenarios(house.unit_of_work, house.clock)(NORA)
    foreseen = SimulateScenarios(house.unit_of_work, house.clock)(LEA, days=5)
    with house.unit_of_work() as uow:
        claimed = {action.debtor_id for action in uow.scenarios.open_actions()}

    assert "d1" not in claimed | {action.debtor_id for action in foreseen.actions}


def test_the_queue_of_validation_shows_the_instalment_that_its_letter_asks_for(house: House, agree: Agree) -> None:
    accepted(agree)
    house.wait(17)
    draft = house.draft(DraftRequest("d1"), NORA)
    house.review.submit(draft.id, NORA)
    (row,) = ListReviews(house.unit_of_work, house.clock)(LEA)[Tray.WAITING]

    assert (draft.intent, row.amount) == (Intent.MISSED_INSTALMENT, Decimal("400.00"))


def test_an_agreement_voids_an_approval(house: House, agree: Agree) -> None:
    draft = house.draft(DraftRequest("d1"), NORA)
    house.approve(draft.id, NORA)
    agree.propose_plan(PLAN, NORA)
    with pytest.raises(StaleApprovalError):
        house.approve.still_holds(draft.id, LEA)


def test_a_promise_about_an_instalment_is_held_against_the_money_of_the_plan(house: House, agree: Agree) -> None:
    accepted(agree)
    agree.record_promise(replace(PROMISE, due_on=date(2026, 12, 9), amount=Decimal("400.00")), NORA)
    house.wait(15)
    house.pay("400.00")
    told = case(house)

    assert told.promises[0].status is PromiseStatus.KEPT
    assert told.plans[0].received == Decimal("400.00")


def test_money_of_the_plan_keeps_no_promise_made_before_it(house: House, agree: Agree) -> None:
    agree.record_promise(replace(PROMISE, amount=Decimal("400.00")), NORA)
    house.wait(1)
    plan = agree.propose_plan(PLAN, NORA)
    agree.settle_plan.accept("d1", plan.id, replace(YES, on=house.clock.today()), NORA)
    house.pay("400.00")
    told = case(house)

    assert told.plans[0].received == Decimal("400.00")
    assert told.promises[0].status is PromiseStatus.PENDING


def test_the_acceleration_clause_needs_a_notice_and_eight_days(house: House, agree: Agree) -> None:
    plan, settle = accepted(agree), agree.settle_plan
    house.wait(17)
    notice = house.clock.today()
    with pytest.raises(AssistantError, match="revient à un responsable"):
        settle.call_in("d1", plan.id, notice, NORA)
    with pytest.raises(AssistantError, match="doit suivre le versement"):
        settle.call_in("d1", plan.id, date(2026, 12, 1), LEA)
    with pytest.raises(AssistantError, match="attendez qu’ils soient écoulés"):
        settle.call_in("d1", plan.id, notice, LEA)

    house.wait(9)
    settle.call_in("d1", plan.id, notice, LEA)
    assert case(house).plans[0].status is PlanStatus.BROKEN
    assert blocked_by(house) == []
    assert case(house).net.remindable_items[0].undisputed == Decimal("1200.00")


def test_an_accepted_plan_is_cancelled_by_a_lead_alone(house: House, agree: Agree) -> None:
    plan = accepted(agree)
    with pytest.raises(AssistantError, match="responsable seul"):
        agree.settle_plan.cancel("d1", plan.id, NORA)
    agree.settle_plan.cancel("d1", plan.id, LEA)
    assert blocked_by(house) == []
    with pytest.raises(AssistantError, match="déjà terminé"):
        agree.settle_plan.cancel("d1", plan.id, LEA)


def test_an_accepted_plan_begins_the_limitation_anew(house: House, agree: Agree) -> None:
    accepted(agree)
    draft = house.draft(DraftRequest("d1", intent=Intent.PLAN_CONFIRMATION), NORA)
    facts = house.edit.recheck.prepare(draft.id, LEA).facts

    assert facts.limitation_date == date(2031, 11, 23)


def test_each_act_leaves_an_event_without_personal_text(house: House, agree: Agree) -> None:
    agree.record_promise(PROMISE, AGENT)
    agree.open_dispute(DISPUTE, NORA)
    with house.unit_of_work() as uow:
        events = uow.audit.all()[-2:]

    assert [event.action for event in events] == ["record_promise", "open_dispute"]
    assert dict(events[0].details) == {"debtor": "d1", "due_on": "2026-11-30", "amount": "500.00"}
    assert dict(events[1].details) == {"debtor": "d1", "reason": "quality", "contested": "500.00"}
