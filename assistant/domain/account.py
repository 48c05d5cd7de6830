"""Account: what a debtor owes on a day, rebuilt from movements dated up to that day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from assistant.domain.dispute import Dispute
from assistant.domain.invoice import CreditNote, Invoice
from assistant.domain.money import ZERO, total
from assistant.domain.payment import Payment
from assistant.domain.settlement import Settlement, settlements_by_invoice


@dataclass(frozen=True, slots=True)
class Movements:
    """All movements of one debtor, in any order and of any day."""

    invoices: tuple[Invoice, ...] = ()
    credit_notes: tuple[CreditNote, ...] = ()
    payments: tuple[Payment, ...] = ()
    disputes: tuple[Dispute, ...] = ()


@dataclass(frozen=True, slots=True)
class LedgerCounts:
    """How many invoices and payments a ledger holds."""

    invoices: int
    payments: int


@dataclass(frozen=True, slots=True)
class OpenItem:
    """An invoice on a day, euros: ``paid`` and ``credited`` so far, ``residual`` still due, ``disputed`` part of it.

    ``settlements`` are the dated payments and credit notes booked on it; netting adds none. ``deferred``: a payment
    plan that is not broken pays it, so it is not asked for by itself.
    """

    invoice: Invoice
    paid: Decimal
    credited: Decimal
    residual: Decimal
    disputed: Decimal = ZERO
    dispute: Dispute | None = None
    last_paid_on: date | None = None
    settlements: tuple[Settlement, ...] = ()
    deferred: bool = False

    @property
    def undisputed(self) -> Decimal:
        """What remains due and is not contested."""
        return self.residual - self.disputed

    @property
    def interest_base(self) -> Decimal:
        """What interest runs on before any dated settlement: neither what is contested nor what netting set off."""
        return self.undisputed + total(settlement.amount for settlement in self.settlements)

    def days_past_due(self, as_of: date) -> int:
        """Days since the due date; the due day itself is 0, before it negative."""
        return (as_of - self.invoice.due_on).days


@dataclass(frozen=True, slots=True)
class Account:
    """What one debtor owes at the end of ``as_of``.

    ``items`` holds every invoice issued by then, settled ones too, oldest due date first.
    ``unapplied`` is received money not put on an invoice, ``free_credit`` credit notes not linked to one.
    """

    debtor_id: str
    as_of: date
    items: tuple[OpenItem, ...]
    unapplied: Decimal = ZERO
    free_credit: Decimal = ZERO

    @property
    def open_items(self) -> tuple[OpenItem, ...]:
        """Invoices with something left to pay."""
        return tuple(item for item in self.items if item.residual > ZERO)

    @property
    def past_due_items(self) -> tuple[OpenItem, ...]:
        """Open items whose due date is over."""
        return tuple(item for item in self.open_items if item.days_past_due(self.as_of) > 0)

    @property
    def remindable_items(self) -> tuple[OpenItem, ...]:
        """Past-due items with an undisputed part, which no payment plan pays."""
        return tuple(item for item in self.past_due_items if item.undisputed > ZERO and not item.deferred)

    def deferring(self, numbers: Collection[str]) -> Account:
        """The account with these invoices left to their payment plan."""
        if not numbers:
            return self
        return replace(self, items=tuple(replace(i, deferred=i.invoice.number in numbers) for i in self.items))

    @property
    def outstanding(self) -> Decimal:
        """All that is left to pay, before unapplied money and free credit."""
        return total(item.residual for item in self.open_items)

    @property
    def past_due(self) -> Decimal:
        """What is left to pay on past-due items."""
        return total(item.residual for item in self.past_due_items)

    @property
    def balance(self) -> Decimal:
        """Outstanding less unapplied money and free credit: what would settle the account."""
        return self.outstanding - self.unapplied - self.free_credit

    def netted(self) -> Account:
        """The account with unapplied money and free credit put on the oldest due items (C. civ. 1342-10).

        Nothing is booked: a letter asks for what is really left, and says what was deducted.
        """
        money, credit = self.unapplied, self.free_credit
        items = []
        for item in self.items:
            by_credit = min(credit, item.undisputed)
            by_money = min(money, item.undisputed - by_credit)
            credit, money = credit - by_credit, money - by_money
            items.append(
                replace(
                    item,
                    credited=item.credited + by_credit,
                    paid=item.paid + by_money,
                    residual=item.residual - by_credit - by_money,
                )
            )
        return replace(self, items=tuple(items), unapplied=money, free_credit=credit)


def open_account(debtor_id: str, movements: Movements, as_of: date) -> Account:
    """Rebuild the account at the end of ``as_of``; a later movement changes nothing."""
    paid, last_paid = _paid_by_invoice(movements.payments, as_of)
    credited, free_credit = _credited_by_invoice(movements, as_of)
    disputes = _disputes_by_invoice(movements.disputes, as_of)
    settlements = settlements_by_invoice(movements.payments, movements.credit_notes, as_of)
    items = [
        _open_item(
            invoice,
            paid.get(invoice.number, ZERO),
            credited.get(invoice.number, ZERO),
            disputes.get(invoice.number, ()),
            last_paid.get(invoice.number),
            settlements.get(invoice.number, ()),
        )
        for invoice in movements.invoices
        if invoice.issued_on <= as_of
    ]
    items.sort(key=lambda item: (item.invoice.due_on, item.invoice.number))
    received = total(p.amount for p in movements.payments if p.received_on <= as_of)
    # What an invoice got beyond its amount is the debtor's still: a credit note on a paid invoice, for one.
    overpaid = total(paid.get(item.invoice.number, ZERO) - item.paid for item in items)
    overcredited = total(credited.get(item.invoice.number, ZERO) - item.credited for item in items)
    unapplied = received - total(paid.values()) + overpaid
    return Account(debtor_id, as_of, tuple(items), unapplied, free_credit + overcredited)


def _open_item(
    invoice: Invoice,
    paid: Decimal,
    credited: Decimal,
    disputes: tuple[Dispute, ...],
    last_paid_on: date | None,
    settlements: tuple[Settlement, ...],
) -> OpenItem:
    paid = min(paid, invoice.amount)
    credited = min(credited, invoice.amount - paid)
    residual = invoice.amount - paid - credited
    parts = [dispute.amount for dispute in disputes]
    contested = min(total(residual if part is None else part for part in parts), residual)
    dispute = disputes[0] if disputes else None
    return OpenItem(invoice, paid, credited, residual, contested, dispute, last_paid_on, settlements)


def _disputes_by_invoice(disputes: Iterable[Dispute], as_of: date) -> dict[str, tuple[Dispute, ...]]:
    """Open disputes of each invoice, oldest first: two parts of one invoice may be contested apart."""
    standing = sorted((d for d in disputes if d.is_open(as_of)), key=lambda dispute: (dispute.opened_on, dispute.id))
    found: dict[str, tuple[Dispute, ...]] = {}
    for dispute in standing:
        found[dispute.invoice_number] = (*found.get(dispute.invoice_number, ()), dispute)
    return found


def _paid_by_invoice(payments: Iterable[Payment], as_of: date) -> tuple[dict[str, Decimal], dict[str, date]]:
    paid: dict[str, Decimal] = defaultdict(lambda: ZERO)
    last: dict[str, date] = {}
    for payment in payments:
        if payment.received_on > as_of:
            continue
        for allocation in payment.allocations:
            if allocation.on <= as_of:
                paid[allocation.invoice_number] += allocation.amount
                previous = last.get(allocation.invoice_number, payment.received_on)
                last[allocation.invoice_number] = max(previous, payment.received_on)
    return dict(paid), last


def _credited_by_invoice(movements: Movements, as_of: date) -> tuple[dict[str, Decimal], Decimal]:
    credited: dict[str, Decimal] = defaultdict(lambda: ZERO)
    free = ZERO
    for note in movements.credit_notes:
        if note.cancelled or note.issued_on > as_of:
            continue
        if note.invoice_number:
            credited[note.invoice_number] += note.amount
        else:
            free += note.amount
    return dict(credited), free
