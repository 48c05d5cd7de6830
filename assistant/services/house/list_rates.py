"""List the known rates: each half-year with its mark, its source and who added it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.domain.interest.rate_table import RateTable
from assistant.services.house.listed_rates import ListedRates, listed
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class ListRates:
    """The table as every letter, guardrail and statement of this book sees it."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    shipped: RateTable

    def __call__(self) -> tuple[ListedRates, ...]:
        """Latest half-year first."""
        with self.unit_of_work() as uow:
            return listed(self.shipped, uow.rates.recorded())

    def gap(self) -> date | None:
        """The half-year without rates that runs or begins within a month."""
        return RateTable(tuple(one.row for one in self())).gap(self.clock.today())
