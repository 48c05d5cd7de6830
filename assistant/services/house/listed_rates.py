"""Listed rates: each known half-year, shipped or recorded; read by commands that need no book."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from assistant.domain.interest.rate_table import HalfYearRates, RateTable
from assistant.domain.interest.recorded_rates import RecordedRates


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
