"""The scenarios in force on a day, as the book holds them."""

from __future__ import annotations

from datetime import date

from assistant.domain.scenarios.scenario import ScenarioPolicy, in_force
from assistant.domain.scenarios.shipped_scenarios import SHIPPED
from assistant.services.ports.unit_of_work import UnitOfWork


def scenarios_in_force(uow: UnitOfWork, day: date) -> ScenarioPolicy:
    """The published policy of that day, the shipped one where none was."""
    return in_force(uow.scenarios.policies(), day, SHIPPED)
