"""A run of the scenarios: what is due is claimed once, whoever runs and however often."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from threading import Barrier, Thread
from zoneinfo import ZoneInfo

import pytest

from assistant.domain.errors import NotAllowedError
from assistant.domain.ledger.debtor import Insolvency, InsolvencyKind
from assistant.domain.ledger.territory import territory_of
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role, User
from assistant.domain.reminders.dunning import Stage
from assistant.domain.scenarios.scenario_action import ScenarioRun
from assistant.domain.writing.draft import Draft
from assistant.services.scenarios.run_scenarios import RunScenarios
from assistant.services.writing.build_situation import DraftRequest
from assistant.storage.database import open_database
from tests.services.house_of_tests import LEA, MORIN, NORA, House, bill
from tests.services.scenario_cases import open_actions, run, send

LONG_AGO = date(2026, 1, 5)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def test_a_due_step_becomes_an_action_for_whom_it_concerns_and_nothing_is_sent(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, account_manager="nora")])
        uow.commit()

    made = run(house)

    (action,) = open_actions(house)
    assert (made.made, made.done, made.moot) == (2, 0, 0)
    assert (action.step_key, action.stage, action.channel) == ("r1", Stage.REMINDER_1, Channel.EMAIL)
    assert (action.assignee, action.owner, action.signed_by) == ("nora", Role.ACCOUNT_MANAGER, Role.ACCOUNT_MANAGER)
    assert (action.due_since, action.on) == (date(2026, 11, 2), date(2026, 11, 23))
    with house.unit_of_work() as uow:
        assert uow.correspondence.reminders("d1") == ()
        assert uow.drafts.of("d1") == ()


def test_what_was_sent_is_done_and_the_next_step_waits_its_turn(house: House) -> None:
    run(house)
    send(house, Stage.REMINDER_1)

    assert (run(house).done, open_actions(house)) == (1, ())
    house.wait(6)
    assert run(house).made == 0
    house.wait(1)
    assert run(house).made == 1
    assert open_actions(house)[0].step_key == "r2"


def test_what_was_paid_has_no_more_object(house: House) -> None:
    run(house)
    house.pay("1200.00")

    assert run(house).moot == 1
    assert open_actions(house) == ()


def test_a_client_whom_the_gate_holds_gets_no_action(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, insolvency=Insolvency(InsolvencyKind.RECEIVERSHIP, date(2026, 11, 2)))])
        uow.commit()

    assert run(house).made == 1
    assert open_actions(house) == ()


def test_an_action_that_nobody_did_is_not_followed_by_another(house: House) -> None:
    run(house)
    house.wait(40)

    assert run(house).made == 0
    assert [action.step_key for action in open_actions(house)] == ["r1"]


def test_a_run_dated_before_the_last_one_is_refused(house: House) -> None:
    run(house)

    with pytest.raises(NotAllowedError, match="reviendrait en arrière"):
        run(house, date(2026, 11, 22))


def test_a_phone_agent_does_not_run_the_scenarios(house: House) -> None:
    with pytest.raises(NotAllowedError, match="ne lance pas"):
        RunScenarios(house.unit_of_work, house.clock)(User("p", "P", Role.PHONE_AGENT))


def test_two_runs_at_once_on_two_connections_make_each_action_once(house: House) -> None:
    barrier, runs = Barrier(2), list[ScenarioRun]()

    def one() -> None:
        database = open_database(f"sqlite:///{house.home / 'book.sqlite3'}")
        service = RunScenarios(database.unit_of_work, house.clock)
        barrier.wait()
        runs.append(service(LEA))
        database.dispose()

    threads = [Thread(target=one) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(made.made for made in runs) == [0, 2]
    assert len(open_actions(house)) == 1
    with house.unit_of_work() as uow:
        assert [event.action for event in uow.audit.all()] == ["run_scenarios"] * 2


@pytest.mark.parametrize(
    ("address", "today", "opens"),
    [
        ("3 rue des Aulnes, 73000 Chambéry", datetime(2027, 3, 26, 9, tzinfo=UTC), "26/03/2027 10:00 +0100"),
        ("8 quai Kléber, F-67 000 Strasbourg", datetime(2027, 3, 26, 9, tzinfo=UTC), "30/03/2027 08:00 +0200"),
        ("1 rue Schoelcher, 97200 Fort-de-France", datetime(2027, 5, 21, 9, tzinfo=UTC), "21/05/2027 08:00 -0400"),
        ("1 rue Schoelcher, 97200 Fort-de-France", datetime(2026, 5, 22, 9, tzinfo=UTC), "26/05/2026 08:00 -0400"),
    ],
    ids=["mainland", "Good Friday in Alsace", "the hours of Martinique", "the end of slavery in Martinique"],
)
def test_an_action_waits_for_a_working_day_and_the_hours_of_the_clients_own_region(
    house: House, address: str, today: datetime, opens: str
) -> None:
    with house.unit_of_work() as uow:
        uow.debtors.add([replace(MORIN, address=address)])
        uow.ledger.add_invoices([replace(bill("F-118", "d1", "1200.00"), issued_on=LONG_AGO, due_on=LONG_AGO)])
        uow.commit()
    house.clock.moment = today

    run(house)

    zone = ZoneInfo(territory_of(address).zone)
    assert f"{open_actions(house)[0].not_before.astimezone(zone):%d/%m/%Y %H:%M %z}" == opens


def test_an_action_does_not_leave_on_the_houses_own_closed_days(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.house.set_policy(replace(uow.house.policy(), closed_days=(date(2026, 11, 23),)))
        uow.commit()

    run(house)

    assert open_actions(house)[0].not_before.date() == date(2026, 11, 24)


def _submitted(house: House, debtor_id: str = "d1") -> Draft:
    return house.review.submit(house.draft(DraftRequest(debtor_id), NORA).id, NORA)


def test_a_client_whose_letter_waits_for_a_lead_gets_no_second_action(house: House) -> None:
    _submitted(house)

    assert run(house).made == 1
    assert open_actions(house) == ()
    assert len(open_actions(house, "d2")) == 1


def test_an_open_action_stays_open_while_its_letter_is_on_its_way_and_is_done_once_it_left(house: House) -> None:
    run(house)
    draft = _submitted(house)

    assert (run(house).moot, [action.step_key for action in open_actions(house)]) == (0, ["r1"])
    house.approve(draft.id, LEA)
    house.send.mark_sent(draft.id, LEA)
    assert (run(house).done, open_actions(house)) == (1, ())
