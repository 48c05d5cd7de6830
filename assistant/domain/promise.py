"""Promise to pay: a sum and a day that the debtor announced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


class PromiseStatus(StrEnum):
    """What became of a promise."""

    PENDING = "pending"
    KEPT = "kept"
    PARTIAL = "partial"
    BROKEN = "broken"
    CANCELLED = "cancelled"


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
