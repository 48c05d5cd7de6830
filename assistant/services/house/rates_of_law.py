"""What is done with the rates of the law, as one part of the application."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from assistant.domain.interest.rate_table import RateTable
from assistant.services.house.explain_interest import ExplainInterest
from assistant.services.house.list_rates import ListRates
from assistant.services.house.record_rates import RecordRates
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class RatesOfLaw:
    """Shown with their sources, recorded for a new half-year, and applied to an invoice."""

    show: ListRates
    record: RecordRates
    explain_interest: ExplainInterest

    @classmethod
    def on(cls, book: UnitOfWorkFactory, clock: Clock, shipped: RateTable) -> Self:
        """All of them on one book, above the shipped rates."""
        return cls(ListRates(book, clock, shipped), RecordRates(book, clock, shipped), ExplainInterest(book, shipped))
