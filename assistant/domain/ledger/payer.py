"""Payer facts: how a client has paid so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.ledger.account import Movements, OpenItem
from assistant.domain.ledger.invoice import Invoice
from assistant.domain.quickly_made import quickly_made

ON_TIME_SHARE_OF_A_GOOD_PAYER = 0.7
DAYS_LATE_OF_A_CHRONIC_PAYER = 20
ENOUGH_INVOICES = 4
_FALLEN_DUE = frozenset({PromiseStatus.KEPT, PromiseStatus.PARTIAL, PromiseStatus.BROKEN})


@quickly_made
@dataclass(frozen=True, slots=True)
class PayerCard:
    """Settled invoices, average days past due weighted by amount, share paid on time, promises kept."""

    settled: int
    average_days_late: float | None
    on_time_share: float | None
    promises_kept: int
    promises_due: int

    @property
    def habit(self) -> str:
        """A French word on the habit: "payeur régulier", "payeur tardif", "" when too little is known."""
        if self.on_time_share is None or self.average_days_late is None or self.settled < ENOUGH_INVOICES:
            return ""
        if self.on_time_share >= ON_TIME_SHARE_OF_A_GOOD_PAYER:
            return "payeur régulier"
        return "payeur tardif" if self.average_days_late >= DAYS_LATE_OF_A_CHRONIC_PAYER else "payeur parfois en retard"


def payer_card(movements: Movements, items: tuple[OpenItem, ...], promises: tuple[PromiseToPay, ...]) -> PayerCard:
    """Figures of one client from settled invoices and promises fallen due (kpis.md 7, 8 and 12)."""
    by_number = {item.invoice.number: item.invoice for item in items if item.residual == 0}
    days = _days_past_due(movements, by_number) if by_number else {}
    before = movements.settled
    count = before.count + len(days)
    weight, late, punctual = before.amount, before.weighted_days, before.on_time
    for number, past in days.items():
        amount = by_number[number].amount
        weight, late, punctual = weight + amount, late + amount * past, punctual + (past <= 0)
    average = float(late / weight) if weight else None
    on_time = punctual / count if count else None
    if not promises:  # nearly every client
        return PayerCard(count, average, on_time, 0, 0)
    due = [promise for promise in promises if promise.status in _FALLEN_DUE]
    kept = sum(1 for promise in due if promise.status is PromiseStatus.KEPT)
    return PayerCard(count, average, on_time, kept, len(due))


def _days_past_due(movements: Movements, settled: Mapping[str, Invoice]) -> dict[str, int]:
    """By number of settled invoice, how long after its due date the last money for it came."""
    days: dict[str, int] = {}
    for payment in movements.payments:
        for allocation in payment.allocations:
            invoice = settled.get(allocation.invoice_number)
            if invoice is not None:
                past = (payment.received_on - invoice.due_on).days
                days[invoice.number] = max(past, days.get(invoice.number, past))
    return days
