"""List the known rates: each half-year with its mark, its source and who added it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from assistant.domain.rate_table import HalfYearRates, RateTable
from assistant.domain.recorded_rates import RecordedRates
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class ListedRates:
    """A known half-year; ``recorded`` is None for a row shipped with the program."""

    row: HalfYearRates
    recorded: RecordedRates | None = None


def listed(shipped: RateTable, recorded: Iterable[RecordedRates]) -> tuple[ListedRates, ...]:
    """Every known half-year, latest first; the latest recorded row counts, never against a shipped one."""
    added = {one.row.period_start: ListedRates(one.row, one) for one in recorded}
    rows = added | {row.period_start: ListedRates(row) for row in shipped.rows}
    return tuple(rows[start] for start in sorted(rows, reverse=True))


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
