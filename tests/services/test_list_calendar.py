"""What the coming days hold, and when a client is best reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from assistant.domain.agenda import AppointmentKind
from assistant.domain.promise import PromiseToPay
from assistant.services.find_best_moment import FindBestMoment
from assistant.services.list_calendar import ListCalendar
from assistant.services.simulate_scenarios import SimulateScenarios
from tests.services.house_of_tests import LEA, MORIN, House


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def calendar(house: House, manager: str = "") -> list[tuple[str, str, str]]:
    listing = ListCalendar(house.unit_of_work, house.clock, SimulateScenarios(house.unit_of_work, house.clock))
    return [(a.on.isoformat(), a.kind.value, a.debtor_id) for a in listing(LEA, 14, manager)]


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


def test_a_promise_about_what_is_paid_already_is_not_waited_for(house: House) -> None:
    promise(house)
    house.pay("1200.00")

    assert calendar(house, "nora") == []


def test_the_best_moment_counts_the_clients_own_replies(house: House) -> None:
    found = FindBestMoment(house.unit_of_work, house.clock)("d1", LEA)

    assert (found.replies, found.payments, found.hour, found.is_own) == (3, 0, 10, False)
