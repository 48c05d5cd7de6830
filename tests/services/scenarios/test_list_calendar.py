"""What the coming days hold, and when a client is best reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.bootstrap import new_id
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.reminders.agenda import Appointment, AppointmentKind
from assistant.domain.reminders.dunning import Stage
from assistant.french.numbers.amounts import format_amount
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.agreements.agree import Agree
from assistant.services.scenarios.find_best_moment import FindBestMoment
from assistant.services.scenarios.list_calendar import ListCalendar
from assistant.services.scenarios.simulate_scenarios import SimulateScenarios
from assistant.services.writing.build_situation import DraftRequest
from tests.services.agreements_of_tests import DISPUTE, PLAN, YES
from tests.services.house_of_tests import CLAIRE, LEA, MORIN, NORA, House, bill
from tests.services.scenario_cases import send


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def appointments(house: House, days: int, manager: str = "") -> tuple[Appointment, ...]:
    listing = ListCalendar(house.unit_of_work, house.clock, SimulateScenarios(house.unit_of_work, house.clock))
    return listing(LEA, days, manager)


def calendar(house: House, manager: str = "", days: int = 14) -> list[tuple[str, str, str]]:
    return [(a.on.isoformat(), a.kind.value, a.debtor_id) for a in appointments(house, days, manager)]


def promise(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, account_manager="nora")])
        uow.ledger.add_promises([PromiseToPay("p", "d1", date(2026, 11, 20), date(2026, 11, 27))])
        uow.commit()


def test_steps_and_promises_stand_on_their_day(house: House) -> None:
    promise(house)

    assert calendar(house) == [
        ("2026-11-23", AppointmentKind.STEP, "d2"),
        ("2026-11-27", AppointmentKind.PROMISE, "d1"),
        ("2026-12-03", AppointmentKind.STEP, "d2"),
    ]
    assert calendar(house, "nora") == [("2026-11-27", AppointmentKind.PROMISE, "d1")]


def test_instalments_to_come_stand_on_their_day(house: House) -> None:
    agree = Agree.on(house.unit_of_work, house.clock, new_id)
    plan = agree.propose_plan(PLAN, LEA)
    agree.settle_plan.accept("d1", plan.id, YES, LEA)

    assert ("2026-12-07", AppointmentKind.INSTALMENT, "d1") in calendar(house, days=16)
    assert [row for row in calendar(house, days=16) if row[1:] == (AppointmentKind.STEP, "d1")] == []


def test_the_calendar_the_days_list_and_the_letter_tell_one_amount(house: House) -> None:
    agree, today = Agree.on(house.unit_of_work, house.clock, new_id), house.clock.today()
    agree.open_dispute(DISPUTE, NORA)  # 700 of the 1,200 that d1 owes are uncontested
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, id="d3", name="Deux à venir")])
        bills = [replace(bill(number, "d3", "90.00"), due_on=today + timedelta(days=5)) for number in ("F-3", "F-4")]
        uow.ledger.add_invoices([bills[0], replace(bills[1], due_on=today + timedelta(days=7))])
        uow.commit()

    rows = {row.debtor_id: row.amount for row in ListWorklist(house.unit_of_work, house.clock)(LEA)}
    steps = {a.debtor_id: a.amount for a in reversed(appointments(house, 2)) if a.kind is AppointmentKind.STEP}
    assert steps == {name: rows[name] for name in steps}
    assert steps == {"d1": Decimal("700.00"), "d2": Decimal("310.00"), "d3": Decimal("180.00")}
    letter = house.draft(DraftRequest("d3", with_model=False), LEA)
    assert format_amount(steps["d3"]) in letter.latest.text.body


def test_the_calendar_and_the_days_list_tell_a_call_as_the_same_step(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, contacts=(replace(CLAIRE, phone="06 39 98 00 12"),))])
        uow.commit()
    send(house, Stage.REMINDER_2)
    house.wait(8)

    row = ListWorklist(house.unit_of_work, house.clock)(LEA)[0]
    (call,) = [a for a in appointments(house, 1) if a.debtor_id == row.debtor_id]
    assert row.call is not None
    assert (call.stage, call.channel) == (row.stage, row.channel)


def test_a_promise_about_what_is_paid_already_is_not_waited_for(house: House) -> None:
    promise(house)
    house.pay("1200.00")

    assert calendar(house, "nora") == []


def test_the_best_moment_counts_the_clients_own_replies(house: House) -> None:
    found = FindBestMoment(house.unit_of_work, house.clock)("d1", LEA)

    assert (found.replies, found.payments, found.hour, found.is_own) == (3, 0, 10, False)
