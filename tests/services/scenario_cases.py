"""What tests of scenarios share: the small house with its runs, and reminders recorded as sent."""

from __future__ import annotations

from datetime import date

from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.scenarios.scenario_action import ScenarioAction, ScenarioRun
from assistant.services.scenarios.run_scenarios import RunScenarios
from tests.services.house_of_tests import NORA, House


def run(house: House, as_of: date | None = None) -> ScenarioRun:
    """One run of the scenarios."""
    return RunScenarios(house.unit_of_work, house.clock)(NORA, as_of)


def open_actions(house: House, debtor_id: str = "d1") -> tuple[ScenarioAction, ...]:
    """What is to do for a client."""
    with house.unit_of_work() as uow:
        return uow.scenarios.open_actions([debtor_id])


def send(
    house: House, stage: Stage, channel: Channel = Channel.EMAIL, *, debtor: str = "d1", about: str = "F-118"
) -> None:
    """Record a reminder of today."""
    with house.unit_of_work() as uow:
        uow.correspondence.add_reminders(debtor, [PastReminder(house.clock.today(), stage, channel, (about,))])
        uow.commit()
