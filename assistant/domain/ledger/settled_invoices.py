"""Settled invoices: what is still told of those that were paid to the cent and need not be read any more."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from assistant.domain.money import ZERO
from assistant.domain.quickly_made import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class SettledInvoices:
    """How many, ``on_time`` of them by their due date; their euros, and these times the days past due at payment."""

    count: int = 0
    on_time: int = 0
    amount: Decimal = ZERO
    weighted_days: Decimal = ZERO


NONE_SETTLED = SettledInvoices()
