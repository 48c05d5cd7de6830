"""Promise to pay: a sum and a day that the debtor announced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from assistant.domain.ledger.account import OpenItem
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.quickly_made import quickly_made

KEPT_SHARE = Decimal("0.99")


class PromiseStatus(StrEnum):
    """What became of a promise."""

    PENDING = "pending"
    KEPT = "kept"
    PARTIAL = "partial"
    BROKEN = "broken"
    CANCELLED = "cancelled"


@quickly_made
@dataclass(frozen=True, slots=True)
class PromiseToPay:
    """A promise made ``on`` a day for ``amount`` euros (None: all that is due) by ``due_on``."""

    id: str
    debtor_id: str
    on: date
    due_on: date
    amount: Decimal | None = None
    status: PromiseStatus = PromiseStatus.PENDING
    quote: str = ""
    message_id: str = ""
    invoice_numbers: tuple[str, ...] = ()

    def concerns(self, invoice: Invoice) -> bool:
        """Whether it was about this invoice: one that it names, else any issued by the day it was made."""
        if self.invoice_numbers:
            return invoice.number in self.invoice_numbers
        return invoice.issued_on <= self.on

    def is_about(self, item: OpenItem) -> bool:
        """Whether what is left of an invoice was promised: it, or one whose place it took since; none replaced."""
        if item.replaced:
            return False
        return self.concerns(item.invoice) or any(map(self.concerns, item.replaces))
