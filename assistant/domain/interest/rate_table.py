"""Rates of the law by half-year: data with validity dates, never guessed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from assistant.domain.errors import MissingRateError

HALF_YEAR_MONTHS = 6
CONFIRMED, PARTLY = "yes", "partly"
NOTICE = timedelta(days=31)  # a month before a half-year begins, its rates are asked for


def half_year_start(day: date) -> date:
    """The first day of the half-year that holds ``day``."""
    return date(day.year, 1 if day.month <= HALF_YEAR_MONTHS else 7, 1)


def next_half_year(day: date) -> date:
    """The first day of the half-year after the one that holds ``day``."""
    start = half_year_start(day)
    return date(start.year, 7, 1) if start.month == 1 else date(start.year + 1, 1, 1)


@dataclass(frozen=True, slots=True)
class HalfYearRates:
    """One half-year: ECB main refinancing rate on its first day and legal rates, in per cent a year."""

    period_start: date
    ecb_mro: Decimal
    legal_professional: Decimal
    legal_consumer: Decimal
    source: str
    verified: str

    @property
    def is_confirmed(self) -> bool:
        """Whether every figure of the row was confirmed; a row that is only partly so is used, and shown as such."""
        return self.verified == CONFIRMED

    @property
    def statutory_business(self) -> Decimal:
        """ECB rate + 10 points (C. com. L441-10 II)."""
        return self.ecb_mro + 10

    @property
    def statutory_public(self) -> Decimal:
        """ECB rate + 8 points (CCP R2192-31)."""
        return self.ecb_mro + 8

    @property
    def contract_floor(self) -> Decimal:
        """Three times the professional legal rate (C. com. L441-10 II)."""
        return self.legal_professional * 3


@dataclass(frozen=True, slots=True)
class RateTable:
    """All known half-years."""

    rows: tuple[HalfYearRates, ...]

    def at(self, day: date) -> HalfYearRates:
        """The rates of the half-year that holds ``day``; raises MissingRateError where none is known."""
        start = half_year_start(day)
        for row in self.rows:
            if row.period_start == start:
                return row
        raise MissingRateError(
            f"Aucun taux n’est enregistré pour le semestre commençant le {start:%d/%m/%Y}\u202f: "
            "ajoutez-le par «\u202fcourtois rates add\u202f» avant de calculer des pénalités."
        )

    def with_added(self, added: Iterable[HalfYearRates]) -> RateTable:
        """The table with the half-years that it lacks; where both know one, this table's own row counts."""
        rows = {row.period_start: row for row in (*added, *self.rows)}
        return RateTable(tuple(rows[start] for start in sorted(rows)))

    def gap(self, today: date) -> date | None:
        """The first day of a half-year without row that runs today or begins within a month; None without one."""
        coming = next_half_year(today)
        if not self.knows(today):
            return half_year_start(today)
        soon = today >= coming - NOTICE
        return coming if soon and not self.knows(coming) else None

    def between(self, first: date, last: date) -> tuple[HalfYearRates, ...]:
        """The known half-years that hold a day of a period, oldest first."""
        start = half_year_start(first)
        return tuple(row for row in self.rows if start <= row.period_start <= last)

    def knows(self, day: date) -> bool:
        """Whether the half-year that holds ``day`` has its row."""
        start = half_year_start(day)
        return any(row.period_start == start for row in self.rows)
