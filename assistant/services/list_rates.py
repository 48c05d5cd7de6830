"""List the known rates: each half-year with its mark, its source and who added it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assistant.domain.rate_table import HalfYearRates, RateTable
from assistant.domain.recorded_rates import RecordedRates
from assistant.services.known_rates import known_rates
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class ListedRates:
    """A known half-year; ``recorded`` is None for a row shipped with the program."""

    row: HalfYearRates
    recorded: RecordedRates | None = None


@dataclass(frozen=True, slots=True)
class ListRates:
    """The table as every letter, guardrail and statement of this book sees it."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    shipped: RateTable

    def __call__(self) -> tuple[ListedRates, ...]:
        """Latest half-year first."""
        with self.unit_of_work() as uow:
            latest = {one.row.period_start: one for one in uow.rates.recorded()}
            table = known_rates(uow, self.shipped)
        listed = (ListedRates(row, self._recorded(row, latest)) for row in table.rows)
        return tuple(sorted(listed, key=lambda one: one.row.period_start, reverse=True))

    def table(self) -> RateTable:
        """The rates alone."""
        with self.unit_of_work() as uow:
            return known_rates(uow, self.shipped)

    def gap(self) -> date | None:
        """The half-year without rates that runs or begins within a month."""
        return self.table().gap(self.clock.today())

    def _recorded(self, row: HalfYearRates, latest: dict[date, RecordedRates]) -> RecordedRates | None:
        return None if self.shipped.knows(row.period_start) else latest.get(row.period_start)
