"""Preparing a call: which one the file asks for, what the gate forbids, facts as they stand when it is opened."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.bootstrap import new_id, read_rates
from assistant.bootstrap.shipped_prompts import shipped_calls
from assistant.domain.calls.call_brief import CallBrief
from assistant.domain.calls.call_sheet import CallSheet, CallSituation
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.errors import NotAllowedError, NotRemindableError, PromptError
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role, User
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.drafting.calls.composer import CallComposer
from assistant.services.agreements.agree import Agree
from assistant.services.agreements.propose_plan import PlanWanted
from assistant.services.agreements.settle_plan import PlanAccepted
from assistant.services.calls.prepare_call import PrepareCall
from tests.services.house_of_tests import NORA, House

AGENT = User("paul", "Paul Dumas", Role.PHONE_AGENT)
COMPOSER = CallComposer(shipped_calls())


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def prepare(house: House) -> PrepareCall:
    return PrepareCall(house.unit_of_work, house.clock, COMPOSER, read_rates())


def remind(house: House, *stages: Stage) -> None:
    today = house.clock.today()
    with house.unit_of_work() as uow:
        sent = [
            PastReminder(today - timedelta(days=40 - 10 * n), stage, Channel.EMAIL) for n, stage in enumerate(stages)
        ]
        uow.correspondence.add_reminders("d2", sent)
        uow.commit()


def test_the_first_call_asks_for_what_is_left(prepare: PrepareCall) -> None:
    sheet = prepare("d2", AGENT)
    assert sheet.situation is CallSituation.FIRST_CALL
    assert sheet.amount == Decimal("310.00")
    assert "trois cent dix euros" in sheet.script.action
    assert "Paul Dumas" in sheet.script.identity_check
    assert "Madame Roux" in sheet.script.identity_check


def test_a_payment_of_this_morning_changes_the_sheet(house: House, prepare: PrepareCall) -> None:
    house.pay("110.00", "F-200", "d2")
    assert prepare("d2", AGENT).amount == Decimal("200.00")


def test_reminders_without_an_answer_then_the_notice_that_follows(house: House, prepare: PrepareCall) -> None:
    remind(house, Stage.REMINDER_1)
    assert prepare("d2", AGENT).situation is CallSituation.AFTER_REMINDERS
    remind(house, Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3)
    assert prepare("d2", AGENT).situation is CallSituation.BEFORE_NOTICE


def test_a_broken_promise_is_what_the_call_is_about(house: House, prepare: PrepareCall) -> None:
    today = house.clock.today()
    with house.unit_of_work() as uow:
        uow.ledger.add_promises([PromiseToPay("p1", "d2", today - timedelta(days=20), today - timedelta(days=10))])
        uow.commit()
    sheet = prepare("d2", AGENT)
    assert sheet.situation is CallSituation.BROKEN_PROMISE
    assert "vendredi treize novembre" in sheet.script.attention


def test_a_client_who_paid_is_thanked(house: House, prepare: PrepareCall) -> None:
    house.pay("310.00", "F-200", "d2")
    sheet = prepare("d2", AGENT)
    assert sheet.situation is CallSituation.THANKS
    assert sheet.amount is None
    assert "rois cent dix euros" in sheet.script.interest


def test_a_call_that_the_gate_forbids_is_refused_with_its_reason(house: House, prepare: PrepareCall) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_disputes([Dispute("x1", "d2", "F-200", house.clock.today())])
        uow.commit()
    with pytest.raises(NotRemindableError, match="contesté"):
        prepare("d2", AGENT)


def test_a_plan_proposed_for_all_that_is_due_is_what_the_call_tells(house: House, prepare: PrepareCall) -> None:
    agree = Agree.on(house.unit_of_work, house.clock, new_id)
    agree.propose_plan(PlanWanted("d2", ("F-200",), 2, date(2026, 12, 7)), NORA)
    sheet = prepare("d2", AGENT)

    assert "attendez la réponse" in sheet.waiting[0]
    assert "deux versements, cent cinquante-cinq euros le lundi sept décembre" in sheet.script.desire
    assert "trois cent dix euros en deux versements" in sheet.script.action


def test_a_client_without_a_telephone_is_not_called(prepare: PrepareCall) -> None:
    with pytest.raises(NotRemindableError, match="téléphone"):
        prepare("d1", AGENT)


@pytest.mark.parametrize("call", [CallSituation.BROKEN_PROMISE, CallSituation.THANKS, CallSituation.COURTESY])
def test_a_call_that_does_not_fit_the_file_is_refused(prepare: PrepareCall, call: CallSituation) -> None:
    with pytest.raises(NotRemindableError):
        prepare("d2", AGENT, call)


def test_a_sheet_that_breaks_a_rule_is_never_shown(house: House) -> None:
    class Rough:
        def write(self, brief: CallBrief) -> CallSheet:
            sheet = COMPOSER.write(brief)
            threat = "Sans règlement aujourd’hui, l’huissier saisira vos meubles."
            return replace(sheet, script=replace(sheet.script, desire=threat))

        def fill(self, text: str, brief: CallBrief) -> str:
            return COMPOSER.fill(text, brief)

    rough = PrepareCall(house.unit_of_work, house.clock, Rough(), read_rates())
    with pytest.raises(PromptError, match="contrôles"):
        rough("d2", AGENT)


def test_a_missed_instalment_is_asked_for_alone(house: House, prepare: PrepareCall) -> None:
    agree = Agree.on(house.unit_of_work, house.clock, new_id)
    plan = agree.propose_plan(PlanWanted("d2", ("F-200",), 2, date(2026, 12, 7)), NORA)
    agree.settle_plan.accept("d2", plan.id, PlanAccepted(date(2026, 11, 23), "Ana Roux"), NORA)
    with pytest.raises(NotRemindableError):
        prepare("d2", AGENT)
    house.wait(21)
    sheet = prepare("d2", AGENT)
    assert sheet.situation is CallSituation.MISSED_INSTALMENT
    assert sheet.amount == Decimal("155.00")
    assert "cent cinquante-cinq euros" in sheet.script.action


def test_a_plan_that_waits_for_its_answer_counsels_to_wait_and_forbids_no_call(
    house: House, prepare: PrepareCall
) -> None:
    assert prepare("d2", AGENT).waiting == ()
    agree = Agree.on(house.unit_of_work, house.clock, new_id)
    agree.propose_plan(PlanWanted("d2", ("F-200",), 2, date(2026, 12, 7)), NORA)

    assert prepare("d2", AGENT).waiting == (
        "Un échéancier est proposé depuis le 23/11/2026\u202f: attendez la réponse.",
    )


def test_hours_bind_the_dialling_and_not_the_sheet(house: House, prepare: PrepareCall) -> None:
    house.clock.moment = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)  # 13:30 in Paris: a consumer eats
    assert str(prepare("d2", AGENT).callable_from) == "2026-11-23 14:00:00+01:00"
    house.wait_minutes(60)
    assert prepare("d2", AGENT).callable_from is None
    sunday = prepare("d2", AGENT, as_of=date(2026, 11, 29))
    assert str(sunday.callable_from) == "2026-11-30 10:00:00+01:00"


def test_who_only_reads_makes_no_call(prepare: PrepareCall) -> None:
    with pytest.raises(NotAllowedError):
        prepare("d2", User("ines", "Inès Audit", Role.AUDITOR))
