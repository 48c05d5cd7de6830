from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from assistant.domain.errors import StorageError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role
from assistant.domain.reminders.dunning import Stage
from assistant.domain.scenarios.scenario import ScenarioPolicy
from assistant.domain.scenarios.scenario_action import ActionState, ScenarioAction, ScenarioRun
from assistant.domain.scenarios.shipped_scenarios import SHIPPED
from assistant.domain.written import written
from assistant.storage.database import Database
from assistant.storage.document import read
from tests.storage.examples import DEBTOR_ID, NOW, any_of, message

ACTION = ScenarioAction(
    DEBTOR_ID,
    "F-1",
    "r1",
    "Première relance",
    date(2026, 3, 2),
    date(2026, 3, 1),
    Stage.REMINDER_1,
    Channel.EMAIL,
    Role.ACCOUNT_MANAGER,
    "nora",
    Role.TEAM_LEAD,
    NOW,
    3,
)


def test_a_policy_comes_back_as_it_was_published_and_its_number_is_taken(database: Database) -> None:
    policy = replace(SHIPPED, number=1, published_at=NOW, published_by="lea")
    with database.unit_of_work() as work:
        work.scenarios.publish(policy)
        work.commit()

    with database.unit_of_work() as work:
        assert work.scenarios.policies() == (policy,)
        with pytest.raises(StorageError):
            work.scenarios.publish(policy)


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(any_of(ScenarioPolicy))
def test_any_policy_survives_its_document(policy: ScenarioPolicy) -> None:
    assert read(ScenarioPolicy, written(policy)) == policy


def test_an_action_is_claimed_once_by_whoever_comes_first(database: Database) -> None:
    second = replace(ACTION, step_key="r2")
    with database.unit_of_work() as work:
        assert work.scenarios.claim([ACTION]) == 1
        work.commit()

    with database.unit_of_work() as work:
        work.scenarios.lock()
        assert work.scenarios.claim([replace(ACTION, title="Autre"), second]) == 1
        work.commit()

    with database.unit_of_work() as work:
        assert work.scenarios.open_actions() == (ACTION, second)
        assert work.scenarios.open_actions(["D2"]) == ()


def test_a_closed_action_is_no_longer_open_and_stays_claimed(database: Database) -> None:
    with database.unit_of_work() as work:
        work.scenarios.claim([ACTION])
        work.scenarios.close([ACTION.claim], ActionState.DONE, date(2026, 3, 4))
        assert work.scenarios.open_actions() == ()
        assert work.scenarios.claim([ACTION]) == 0


def test_the_last_run_is_that_of_the_latest_day(database: Database) -> None:
    runs = [ScenarioRun(date(2026, 3, day), NOW, "lea", day, 0, 0) for day in (1, 3)]
    with database.unit_of_work() as work:
        assert work.scenarios.last_run() is None
        for run in runs:
            work.scenarios.add_run(run)
        assert work.scenarios.last_run() == runs[1]


def test_arrivals_are_the_moments_of_written_mail_of_some_clients(database: Database) -> None:
    with database.unit_of_work() as work:
        work.correspondence.add([message("m1"), message("m2", debtor_id="D2")])
        assert work.scenarios.arrivals(["D2"]) == {"D2": (NOW,)}
