"""Promise to pay: a sum and a day that the debtor announced."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

KEPT_SHARE = Decimal("0.99")


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


def standing(promise: PromiseToPay, received_since: Decimal, as_of: date, grace_until: date) -> PromiseStatus:
    """What became of a promise by ``as_of``; ``grace_until`` is two business days after its due day.

    Kept at 99 % of the promised euros (kpis.md 12); a status that a person settled stays.
    """
    if promise.status is not PromiseStatus.PENDING:
        return promise.status
    if promise.amount is not None and received_since >= promise.amount * KEPT_SHARE:
        return PromiseStatus.KEPT
    if as_of <= grace_until:
        return PromiseStatus.PENDING
    return PromiseStatus.PARTIAL if received_since > 0 else PromiseStatus.BROKEN
