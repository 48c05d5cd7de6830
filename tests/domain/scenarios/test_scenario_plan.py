"""Which step comes next, and from which day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from assistant.domain.ledger.account import Account, Movements
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.open_account import open_account
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.scenarios.scenario import Scenario, ScenarioStep
from assistant.domain.scenarios.scenario_plan import Client, PlannedStep, plan_next
from assistant.domain.scenarios.segment import Segment
from assistant.domain.scenarios.shipped_scenarios import SHIPPED
from tests.domain.book_of_tests import invoice, payment

DUE = date(2026, 10, 31)
SMALL = SHIPPED.of(Segment.SMALL_BUSINESS)
FRAGILE = SHIPPED.of(Segment.FRAGILE)
LATE = Client(Decimal("1000.00"))


def account(late: int, moves: Movements | None = None) -> Account:
    return open_account("d1", moves or Movements((invoice(due=DUE),)), DUE + timedelta(days=late)).netted()


def sent(late: int, stage: Stage, channel: Channel = Channel.EMAIL, about: tuple[str, ...] = ("F-1",)) -> PastReminder:
    return PastReminder(DUE + timedelta(days=late), stage, channel, about)


def plan(late: int, *reminders: PastReminder, scenario: Scenario = SMALL, client: Client = LATE) -> PlannedStep:
    found = plan_next(scenario, account(late), reminders, client)
    assert found is not None
    return found


def on(found: PlannedStep) -> tuple[str, int]:
    return found.key, (found.on - DUE).days


@pytest.mark.parametrize(
    ("late", "reminders", "planned"),
    [
        (-9, (), ("pre", -5)),
        (-2, (sent(-4, Stage.PRE_DUE),), ("r1", 3)),
        (1, (), ("r1", 3)),
        (60, (), ("r1", 3)),
        (4, (sent(4, Stage.REMINDER_1),), ("r2", 11)),
        (60, (sent(59, Stage.REMINDER_1),), ("r2", 66)),
        (12, (sent(10, Stage.REMINDER_2),), ("call", 17)),
        (18, (sent(10, Stage.REMINDER_2), sent(17, Stage.REMINDER_2, Channel.PHONE)), ("r3", 25)),
        (30, (sent(25, Stage.REMINDER_3),), ("notice", 45)),
        (50, (sent(45, Stage.FORMAL_NOTICE, Channel.REGISTERED_LETTER),), ("after", 65)),
        (70, (sent(65, Stage.POST_FORMAL_NOTICE),), ("after/2", 95)),
        (99, (sent(65, Stage.POST_FORMAL_NOTICE), sent(95, Stage.POST_FORMAL_NOTICE)), ("after/3", 125)),
    ],
)
def test_the_first_step_not_done_comes_next(
    late: int, reminders: tuple[PastReminder, ...], planned: tuple[str, int]
) -> None:
    assert on(plan(late, *reminders)) == planned


def test_a_call_before_its_time_does_its_own_step_and_raises_no_level() -> None:
    early = (sent(5, Stage.REMINDER_1), sent(6, Stage.REMINDER_1, Channel.PHONE))
    assert on(plan(20, *early)) == ("r2", 13)
    assert on(plan(20, *early, sent(13, Stage.REMINDER_2))) == ("r3", 25)


def test_a_reminder_that_names_no_invoice_counts_when_it_is_recent() -> None:
    assert on(plan(12, sent(4, Stage.REMINDER_1, about=()))) == ("r2", 11)
    assert on(plan(12, sent(-60, Stage.REMINDER_3, about=()))) == ("r1", 3)


def test_a_reminder_about_what_is_settled_keeps_its_distance_but_does_no_step() -> None:
    assert on(plan(8, sent(5, Stage.REMINDER_3, about=("F-0",)))) == ("r1", 12)


def test_a_step_whose_conditions_are_not_met_is_passed_over() -> None:
    assert on(plan(-9, client=Client(habit="payeur régulier"))) == ("r1", 3)
    heavy = replace(SMALL, steps=(replace(SMALL.steps[1], at_least=Decimal(2000)), *SMALL.steps[2:]))
    assert on(plan(5, scenario=heavy)) == ("r2", 10)
    broken = replace(SMALL, steps=(replace(SMALL.steps[1], after_broken_promise=True), *SMALL.steps[2:]))
    assert on(plan(5, scenario=broken)) == ("r2", 10)
    assert on(plan(5, scenario=broken, client=replace(LATE, broken_promise=True))) == ("r1", 3)


def test_two_steps_of_one_stage_are_two_letters() -> None:
    twice = replace(FRAGILE, steps=(FRAGILE.steps[0], replace(FRAGILE.steps[0], id="r1b", days=20)))
    assert on(plan(30, sent(5, Stage.REMINDER_1), scenario=twice)) == ("r1b", 20)


def test_a_scenario_without_repetition_ends() -> None:
    over = replace(FRAGILE, repeat_days=0)
    told = (sent(5, Stage.REMINDER_1), sent(15, Stage.REMINDER_1, Channel.PHONE), sent(30, Stage.REMINDER_2))
    assert plan_next(over, account(90), told, LATE) is None
    assert on(plan(90, *told, scenario=FRAGILE)) == ("r2/2", 60)
    assert plan_next(Scenario(Segment.PUBLIC, ()), account(90), (), LATE) is None


def test_nothing_is_planned_for_what_may_not_be_asked() -> None:
    contested = Movements((invoice(due=DUE),), disputes=(Dispute("x", "d1", "F-1", DUE),))
    assert plan_next(SMALL, account(20, contested), (), LATE) is None


def test_the_oldest_invoice_that_may_be_asked_carries_the_step() -> None:
    two = Movements((invoice("F-2", due=DUE + timedelta(days=4)), invoice("F-1", due=DUE)))
    found = plan_next(SMALL, account(9, two), (), LATE)
    assert found is not None
    assert found.invoice_number == "F-1"


def test_a_step_is_labelled_as_people_say_it() -> None:
    assert [step.label for step in SMALL.steps][:2] == ["J-5", "J+3"]
    assert ScenarioStep("x", "X", 0, Stage.PRE_DUE).label == "J"


def test_cents_left_of_an_invoice_neither_carry_a_step_nor_hold_a_level() -> None:
    cents = payment("999.99", DUE, ("F-1", "999.99"))
    moves = Movements((invoice(due=DUE), invoice("F-2", "500.00", due=DUE + timedelta(days=9))), payments=(cents,))
    net = replace(account(20, moves), tolerance=Decimal(5))
    planned = plan_next(SMALL, net, (sent(10, Stage.REMINDER_2),), LATE)

    assert planned is not None
    assert (planned.invoice_number, planned.step.stage) == ("F-2", Stage.REMINDER_1)
