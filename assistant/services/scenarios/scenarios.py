"""What is done with scenarios and days to come, as one part of the application."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.scenarios.find_best_moment import FindBestMoment
from assistant.services.scenarios.list_calendar import ListCalendar
from assistant.services.scenarios.publish_scenarios import PublishScenarios
from assistant.services.scenarios.run_scenarios import RunScenarios
from assistant.services.scenarios.simulate_scenarios import SimulateScenarios


@dataclass(frozen=True, slots=True)
class Scenarios:
    """Published, run, simulated; the calendar that follows from them, and when a client is best reached."""

    publish: PublishScenarios
    run: RunScenarios
    simulate: SimulateScenarios
    calendar: ListCalendar
    best_moment: FindBestMoment

    @classmethod
    def on(cls, book: UnitOfWorkFactory, clock: Clock) -> Self:
        """All of them on one book."""
        simulate = SimulateScenarios(book, clock)
        return cls(
            publish=PublishScenarios(book, clock),
            run=RunScenarios(book, clock),
            simulate=simulate,
            calendar=ListCalendar(book, clock, simulate),
            best_moment=FindBestMoment(book, clock),
        )
