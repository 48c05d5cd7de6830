"""Bookings: what the movements up to a day put on each invoice, by number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Payment
from assistant.domain.ledger.write_off import WriteOff
from assistant.domain.money import ZERO


def take_over(
    invoices: Collection[Invoice], payments: Iterable[Payment], credited: Mapping[str, Decimal], as_of: date
) -> tuple[tuple[Payment, ...], Mapping[str, str]]:
    """Payments with what they paid on an invoice put on the one that took it over; who took over each, by number.

    A deposit is taken over by the invoice of the price, a corrected invoice by its correction, along the whole chain.
    One that ``credited`` euros cancelled whole stays as it is.
    """
    if not any(invoice.taken_over_by or invoice.corrects for invoice in invoices):
        return tuple(payments), {}
    following = _following(invoices, credited, as_of)
    last = {number: _last(number, following) for number in following}
    successor = {number: heir for number, heir in last.items() if heir != number}
    if not successor:
        return tuple(payments), {}
    moved = tuple(
        replace(
            payment,
            allocations=tuple(
                replace(part, invoice_number=successor.get(part.invoice_number, part.invoice_number))
                for part in payment.allocations
            ),
        )
        for payment in payments
    )
    return moved, successor


def _following(invoices: Collection[Invoice], credited: Mapping[str, Decimal], as_of: date) -> dict[str, str]:
    """The invoice issued by then that took each one over; of two corrections the latest."""
    issued = {invoice.number: invoice for invoice in invoices if invoice.issued_on <= as_of}
    following = {invoice.number: invoice.taken_over_by for invoice in invoices if invoice.taken_over_by in issued}
    for invoice in sorted(issued.values(), key=lambda one: (one.issued_on, one.number)):
        corrected = issued.get(invoice.corrects)
        if corrected is not None and credited.get(corrected.number, ZERO) < corrected.amount:
            following[corrected.number] = invoice.number
    return following


def _last(number: str, following: Mapping[str, str]) -> str:
    """The end of the chain; the invoice itself where the chain turns in a circle, which cancels nothing."""
    seen, heir = {number}, number
    while heir in following:
        heir = following[heir]
        if heir in seen:
            return number
        seen.add(heir)
    return heir


def paid_by_invoice(payments: Iterable[Payment], as_of: date) -> tuple[dict[str, Decimal], dict[str, date]]:
    """Euros allocated to each invoice by payments that stand, and the day of the last of these."""
    paid: dict[str, Decimal] = defaultdict(lambda: ZERO)
    last: dict[str, date] = {}
    for payment in payments:
        if not payment.stands(as_of):
            continue
        for allocation in payment.allocations:
            if allocation.on <= as_of:
                paid[allocation.invoice_number] += allocation.amount
                previous = last.get(allocation.invoice_number, payment.received_on)
                last[allocation.invoice_number] = max(previous, payment.received_on)
    return dict(paid), last


def credited_by_invoice(credit_notes: Iterable[CreditNote], as_of: date) -> tuple[dict[str, Decimal], Decimal]:
    """Euros of the standing credit notes of each invoice, and of those linked to none."""
    credited: dict[str, Decimal] = defaultdict(lambda: ZERO)
    free = ZERO
    for note in credit_notes:
        if note.cancelled or note.issued_on > as_of:
            continue
        if note.invoice_number:
            credited[note.invoice_number] += note.amount
        else:
            free += note.amount
    return dict(credited), free


def written_off_by_invoice(write_offs: Iterable[WriteOff], as_of: date) -> Mapping[str, Decimal | None]:
    """Euros given up on each invoice, None for all that is left of it."""
    given_up: dict[str, Decimal | None] = {}
    for loss in write_offs:
        if loss.on > as_of:
            continue
        before = given_up.get(loss.invoice_number, ZERO)
        given_up[loss.invoice_number] = None if before is None or loss.amount is None else before + loss.amount
    return given_up


def disputes_by_invoice(disputes: Iterable[Dispute], as_of: date) -> dict[str, tuple[Dispute, ...]]:
    """Open disputes of each invoice, oldest first: two parts of one invoice may be contested apart."""
    standing = sorted((d for d in disputes if d.is_open(as_of)), key=lambda dispute: (dispute.opened_on, dispute.id))
    found: dict[str, tuple[Dispute, ...]] = {}
    for dispute in standing:
        found[dispute.invoice_number] = (*found.get(dispute.invoice_number, ()), dispute)
    return found
