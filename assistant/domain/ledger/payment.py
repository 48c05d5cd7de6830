"""Payment and allocation: money received, and which invoices it pays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assistant.domain.quickly_made import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Allocation:
    """Part of a payment put on an invoice, in euros, on the day it was matched."""

    invoice_number: str
    amount: Decimal
    on: date


@quickly_made
@dataclass(frozen=True, slots=True)
class Payment:
    """Money received, in euros; what is not allocated is unapplied.

    ``returned_on`` is the day on which the bank took it back (a bounced cheque, a refused direct debit): from that day
    it has paid nothing.
    """

    id: str
    debtor_id: str
    received_on: date
    amount: Decimal
    method: str = "transfer"
    reference: str = ""
    allocations: tuple[Allocation, ...] = ()
    returned_on: date | None = None

    def stands(self, as_of: date) -> bool:
        """Whether the money was there at the end of that day."""
        return self.received_on <= as_of and (self.returned_on is None or self.returned_on > as_of)
