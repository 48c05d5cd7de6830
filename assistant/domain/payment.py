"""Payment and allocation: money received, and which invoices it pays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Allocation:
    """Part of a payment put on an invoice, in euros, on the day it was matched."""

    invoice_number: str
    amount: Decimal
    on: date


@dataclass(frozen=True, slots=True)
class Payment:
    """Money received, in euros; what is not allocated is unapplied."""

    id: str
    debtor_id: str
    received_on: date
    amount: Decimal
    method: str = "transfer"
    reference: str = ""
    allocations: tuple[Allocation, ...] = ()
