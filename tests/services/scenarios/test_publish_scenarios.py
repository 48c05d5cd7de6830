"""Publishing scenarios."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.domain.errors import NotAllowedError
from assistant.domain.people.user import User
from assistant.domain.scenarios.scenario import Scenario, ScenarioStep
from assistant.domain.scenarios.segment import Segment
from assistant.domain.scenarios.shipped_scenarios import SHIPPED
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.scenarios.publish_scenarios import PublishScenarios
from assistant.services.scenarios.scenarios_in_force import scenarios_in_force
from tests.services.house_of_tests import LEA, NORA, House

TODAY = date(2026, 11, 23)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def later(scenario: Scenario, days: int) -> Scenario:
    """Every step after the due date so many days later."""
    return replace(scenario, steps=tuple(_moved(step, days) for step in scenario.steps))


def _moved(step: ScenarioStep, days: int) -> ScenarioStep:
    return replace(step, days=step.days + days) if step.days > 0 else step


PATIENT = tuple(later(scenario, 60) for scenario in SHIPPED.scenarios)


def publish(house: House, effective: date = TODAY, user: User = LEA, note: str = "Plus patients en hiver") -> int:
    return PublishScenarios(house.unit_of_work, house.clock)(PATIENT, effective, note, user).number


def test_a_version_holds_from_its_effective_date_and_earlier_ones_stay(house: House) -> None:
    assert publish(house, TODAY + timedelta(days=7)) == 1
    assert publish(house, TODAY + timedelta(days=30)) == 2

    with house.unit_of_work() as uow:
        numbers = [scenarios_in_force(uow, TODAY + timedelta(days=n)).number for n in (0, 7, 30)]
        assert uow.scenarios.policies()[0].scenarios == PATIENT
        assert [event.action for event in uow.audit.all()] == ["publish_scenarios"] * 2
    assert numbers == [0, 1, 2]


def test_the_days_list_follows_what_was_just_published(house: House) -> None:
    worklist = ListWorklist(house.unit_of_work, house.clock)
    assert all(row.ready for row in worklist(LEA))

    publish(house)

    assert [row.waiting for row in worklist(LEA)] == [
        "Prochaine étape\u202f: Première relance (J+63) à partir du 01/01/2027.",
        "Prochaine étape\u202f: Première relance (J+65) à partir du 03/01/2027.",
    ]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"user": NORA}, "Seul un responsable"),
        ({"effective": TODAY - timedelta(days=1)}, "La date d’effet est passée"),
        ({"note": "  "}, "ce qui change"),
    ],
)
def test_what_may_not_be_published_is_refused(house: House, changes: dict[str, object], words: str) -> None:
    with pytest.raises(NotAllowedError, match=words):
        publish(house, **changes)  # type: ignore[arg-type]  # a table's column


@pytest.mark.parametrize(
    ("scenarios", "words"),
    [
        (PATIENT[:-1], "Chaque segment"),
        ((replace(PATIENT[0], segment=Segment.PUBLIC), *PATIENT[1:]), "Chaque segment"),
        ((replace(PATIENT[0], interval_days=0), *PATIENT[1:]), "Grand compte\u202f: l’intervalle"),
    ],
)
def test_an_unsound_policy_is_refused(house: House, scenarios: tuple[Scenario, ...], words: str) -> None:
    with pytest.raises(NotAllowedError, match=words):
        PublishScenarios(house.unit_of_work, house.clock)(scenarios, TODAY, "Essai", LEA)
