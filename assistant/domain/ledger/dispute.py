"""Dispute: what the debtor contests, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class DisputeReason(StrEnum):
    """Why an invoice is contested."""

    PRICE = "price"
    QUALITY = "quality"
    DELIVERY = "delivery"
    ADMINISTRATIVE = "administrative"
    DUPLICATE = "duplicate"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Dispute:
    """A contested invoice; ``amount`` is the contested part in euros, None for the whole."""

    id: str
    debtor_id: str
    invoice_number: str
    opened_on: date
    reason: DisputeReason = DisputeReason.OTHER
    amount: Decimal | None = None
    closed_on: date | None = None
    note: str = ""

    def is_open(self, as_of: date) -> bool:
        """Whether the dispute stands at the end of that day."""
        return self.opened_on <= as_of and (self.closed_on is None or self.closed_on > as_of)
