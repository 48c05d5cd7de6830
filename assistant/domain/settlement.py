"""Settlement: what took something off one invoice, on the day from which it counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from assistant.domain.account import Movements


class SettlementKind(StrEnum):
    """Money that came in, or a part of the price that was taken back."""

    PAYMENT = "payment"
    CREDIT_NOTE = "credit_note"


@dataclass(frozen=True, slots=True)
class Settlement:
    """Euros taken off an invoice on the day of receipt, or of issue for a credit note."""

    on: date
    amount: Decimal
    kind: SettlementKind = SettlementKind.PAYMENT


def settlements_of(invoice_number: str, movements: Movements, as_of: date) -> tuple[Settlement, ...]:
    """What the ledger booked on an invoice up to ``as_of``, oldest first; the same movements as ``open_account``."""
    found = [*_payments(invoice_number, movements, as_of), *_credit_notes(invoice_number, movements, as_of)]
    return tuple(sorted(found, key=lambda settlement: (settlement.on, settlement.kind.value, settlement.amount)))


def _payments(invoice_number: str, movements: Movements, as_of: date) -> Iterator[Settlement]:
    for payment in movements.payments:
        for allocation in payment.allocations:
            if allocation.invoice_number == invoice_number and max(payment.received_on, allocation.on) <= as_of:
                yield Settlement(payment.received_on, allocation.amount)


def _credit_notes(invoice_number: str, movements: Movements, as_of: date) -> Iterator[Settlement]:
    for note in movements.credit_notes:
        if note.invoice_number == invoice_number and not note.cancelled and note.issued_on <= as_of:
            yield Settlement(note.issued_on, note.amount, SettlementKind.CREDIT_NOTE)
