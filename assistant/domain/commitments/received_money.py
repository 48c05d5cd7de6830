"""Received money: what came in and which word or plan it was counted for, so that no euro is counted twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from assistant.domain.ledger.payment import Payment
from assistant.domain.money import ZERO, total


@dataclass(frozen=True, slots=True)
class Receipt:
    """Euros that came on a day."""

    on: date
    amount: Decimal


def receipts_of(payments: Sequence[Payment], as_of: date) -> tuple[Receipt, ...]:
    """What came by the end of that day, in the order given."""
    return tuple(Receipt(payment.received_on, payment.amount) for payment in payments if payment.stands(as_of))


def share_of(payment: Payment, covers: Callable[[str], bool]) -> Decimal:
    """What of a payment may be for the invoices that ``covers`` tells: what was put on them, and what on none."""
    return payment.amount - total(one.amount for one in payment.allocations if not covers(one.invoice_number))


class ReceivedMoney:
    """Money as it came; who takes some leaves less to the next."""

    def __init__(self, receipts: Sequence[Receipt]) -> None:
        """Count each receipt once."""
        self._came = [receipt.on for receipt in receipts]
        self._left = [receipt.amount for receipt in receipts]

    def take(
        self, wanted: Decimal, first: date, last: date, at_most: Callable[[int], Decimal] | None = None
    ) -> tuple[Receipt, ...]:
        """Up to ``wanted`` euros of what came from ``first`` to ``last``; ``at_most`` bounds each receipt by rank."""
        taken: list[Receipt] = []
        missing = wanted
        for index, came in enumerate(self._came):
            if first <= came <= last and missing > ZERO:
                left = self._left[index] if at_most is None else min(self._left[index], at_most(index))
                part = max(ZERO, min(left, missing))
                self._left[index] -= part
                missing -= part
                taken += [Receipt(came, part)] if part else []
        return tuple(taken)

    def sum_taken(
        self, wanted: Decimal, first: date, last: date, at_most: Callable[[int], Decimal] | None = None
    ) -> Decimal:
        """The euros of ``take``."""
        return total(receipt.amount for receipt in self.take(wanted, first, last, at_most))
