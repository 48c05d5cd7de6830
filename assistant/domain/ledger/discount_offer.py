"""Discount offer: per cent off invoices that are not due yet, for money that comes early (C. com. L441-9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assistant.domain.money import CENT, ZERO

_HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class DiscountOffer:
    """``rate`` per cent off the invoices named when paid by the end of ``until``; nothing is booked by offering."""

    id: str
    debtor_id: str
    offered_on: date
    rate: Decimal
    until: date
    invoice_numbers: tuple[str, ...]
    offered_by: str = ""

    def stands(self, as_of: date) -> bool:
        """Whether it may still be used on that day."""
        return self.offered_on <= as_of <= self.until

    def off(self, amount: Decimal) -> Decimal:
        """The euros taken off ``amount``, rounded to the cent."""
        return max(ZERO, (amount * self.rate / _HUNDRED).quantize(CENT))
