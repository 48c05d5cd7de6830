"""Settlement: what took something off one invoice, on the day from which it counts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from assistant.domain.ledger.invoice import CreditNote
from assistant.domain.ledger.payment import Payment
from assistant.domain.quickly_made import quickly_made


class SettlementKind(StrEnum):
    """Money that came in, or a part of the price that was taken back."""

    PAYMENT = "payment"
    CREDIT_NOTE = "credit_note"


@quickly_made
@dataclass(frozen=True, slots=True)
class Settlement:
    """Euros taken off an invoice on the day of receipt, or of issue for a credit note."""

    on: date
    amount: Decimal
    kind: SettlementKind = SettlementKind.PAYMENT


def settlements_by_invoice(
    payments: Iterable[Payment], credit_notes: Iterable[CreditNote], as_of: date
) -> dict[str, tuple[Settlement, ...]]:
    """What was booked on each invoice up to ``as_of``, oldest first; money and credit not put on one are left out."""
    found: dict[str, list[Settlement]] = defaultdict(list)
    for payment in payments:
        if not payment.stands(as_of):
            continue
        for allocation in payment.allocations:
            if allocation.on <= as_of:
                found[allocation.invoice_number].append(Settlement(payment.received_on, allocation.amount))
    for note in credit_notes:
        if note.invoice_number and not note.cancelled and note.issued_on <= as_of:
            taken = Settlement(note.issued_on, note.amount, SettlementKind.CREDIT_NOTE)
            found[note.invoice_number].append(taken)
    return {number: tuple(sorted(booked, key=_order)) for number, booked in found.items()}


def _order(settlement: Settlement) -> tuple[date, str, Decimal]:
    return settlement.on, settlement.kind.value, settlement.amount
