"""A run of the scenarios: what is due is claimed once, whoever runs and however often."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Barrier, Thread

import pytest

from assistant.domain.correspondence import Channel
from assistant.domain.debtor import Insolvency, InsolvencyKind
from assistant.domain.dunning import Stage
from assistant.domain.errors import NotAllowedError
from assistant.domain.scenario_action import ScenarioRun
from assistant.domain.user import Role, User
from assistant.services.run_scenarios import RunScenarios
from assistant.storage.database import open_database
from tests.services.house_of_tests import LEA, MORIN, House
from tests.services.scenario_cases import open_actions, run, send


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
