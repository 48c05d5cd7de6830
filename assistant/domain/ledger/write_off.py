"""Write-off: a part of a claim, or the whole, that the house has given up asking for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class WriteOff:
    """A loss booked on one invoice, in euros; ``amount`` None for all that was left of it."""

    id: str
    debtor_id: str
    invoice_number: str
    on: date
    amount: Decimal | None = None
    reason: str = ""
