"""The rates that are known: those shipped with the program, and the half-years that people added."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from assistant.domain.interest.rate_table import RateTable
from assistant.services.ports.unit_of_work import UnitOfWork


def known_rates(uow: UnitOfWork, shipped: RateTable) -> RateTable:
    """The shipped table with what was recorded: the latest row of a half-year, never against a shipped one."""
    return shipped.with_added(recorded.row for recorded in uow.rates.recorded())


def rate_remark(half_years: Iterable[date]) -> str:
    """What a letter's author is told of rates that are confirmed in part only; "" without one."""
    named = " et ".join(f"du {start:%d/%m/%Y}" for start in half_years)
    return f"Les taux du semestre {named} ne sont confirmés qu’en partie." if named else ""
