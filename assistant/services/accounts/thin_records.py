"""Thin records: a client's ledger without what is settled, so that the same day after day is quick to ask. Pure.

The account of ``as_of``, and of every later day, is the same as from the whole; the habit of paying is not.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.domain.ledger.account import Account, Movements
from assistant.domain.ledger.invoice import CreditNote
from assistant.domain.ledger.payment import Payment
from assistant.domain.money import ZERO, total


def is_plain(movements: Movements) -> bool:
    """Whether nothing but invoices, credit notes, payments that stand and disputes was booked.

    An invoice that takes the place of another has what was paid and agreed on that one.
    """
    taken_back = any(payment.returned_on is not None for payment in movements.payments)
    handed_on = any(invoice.corrects or invoice.taken_over_by for invoice in movements.invoices)
    return not taken_back and not handed_on and not movements.write_offs


def thin(movements: Movements, account: Account) -> Movements:
    """Only the invoices that ``account`` leaves open, with what was booked on them and what is to come, if plain."""
    as_of, debtor_id = account.as_of, account.debtor_id
    kept = {item.invoice.number for item in account.open_items}
    kept |= {invoice.number for invoice in movements.invoices if invoice.issued_on > as_of}
    notes = [n for n in movements.credit_notes if n.invoice_number in kept or n.issued_on > as_of]
    if account.free_credit > ZERO:
        notes.append(CreditNote("thin-credit", debtor_id, "", as_of, account.free_credit))
    payments = [part for payment in movements.payments if (part := _part(payment, kept, as_of)) is not None]
    if account.unapplied > ZERO:
        payments.append(Payment("thin-money", debtor_id, as_of, account.unapplied))
    return Movements(
        tuple(invoice for invoice in movements.invoices if invoice.number in kept),
        tuple(notes),
        tuple(payments),
        tuple(dispute for dispute in movements.disputes if dispute.invoice_number in kept),
        flags=movements.flags,
    )


def _part(payment: Payment, kept: set[str], as_of: date) -> Payment | None:
    """What a payment brought to the invoices that are kept; the whole of one to come, None where that is nothing."""
    if payment.received_on > as_of:
        return payment
    allocations = tuple(a for a in payment.allocations if a.invoice_number in kept)
    return (
        replace(payment, amount=total(a.amount for a in allocations), allocations=allocations) if allocations else None
    )
