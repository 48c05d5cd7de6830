"""Rows of invoices, credit notes, payments and losses to movements; contradictory ones are refused."""

from __future__ import annotations

from dataclasses import replace

from assistant.domain.errors import NotAllowedError
from assistant.domain.ledger.contradiction import LONGEST_TERM, refuse_contradiction, refuse_far_day, refuse_no_number
from assistant.domain.ledger.import_rows import (
    CreditNoteRow,
    InvoiceRow,
    PaymentRow,
    ReturnedPaymentRow,
    WriteOffRow,
)
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Allocation, Payment
from assistant.domain.ledger.write_off import WriteOff
from assistant.domain.money import ZERO
from assistant.services.accounts.client_directory import content_id
from assistant.services.ledger.known_rows import Change, KnownRows


def take_invoice(known: KnownRows, row: InvoiceRow, _: int) -> Change:
    """An invoice; what the row does not tell stays, and the deposits that it deducts are taken over."""
    owner = known.owner(row.client)
    before = known.invoices.get(row.number)
    if before is not None and before.debtor_id != owner:
        raise NotAllowedError(f"La facture {row.number} appartient déjà à un autre client\u202f: vérifiez son numéro.")
    known_so_far = before or Invoice(row.number, owner, row.number, row.issued_on, row.due_on, row.amount)
    made = replace(
        known_so_far,
        issued_on=row.issued_on,
        due_on=row.due_on,
        amount=row.amount,
        label=row.label,
        purchase_order=row.purchase_order,
        deposit=row.deposit or known_so_far.deposit,
        factor=row.factor or known_so_far.factor,
        corrects=row.corrects or known_so_far.corrects,
    )
    refuse_contradiction(made)
    refuse_no_number(row.number)
    refuse_far_day(f"La facture {row.number}", row.issued_on, known.today)
    refuse_far_day(f"L’échéance de la facture {row.number}", row.due_on, known.today, LONGEST_TERM)
    known.refuse_second(f"La facture {row.number}", made)
    for deposit in row.deposits:
        known.refuse_unknown_invoice(deposit, owner)
    if row.residual is not None:
        known.stated[row.number] = row
    change = known.keep(known.invoices, row.number, made)
    for deposit in row.deposits:
        _take_over(known, deposit, row.number)
    return change


def _take_over(known: KnownRows, deposit: str, by: str) -> None:
    taken = replace(known.invoices[deposit], deposit=True, taken_over_by=by)
    refuse_contradiction(taken)
    known.keep(known.invoices, deposit, taken)


def take_credit_note(known: KnownRows, row: CreditNoteRow, _: int) -> Change:
    """A credit note, never above the invoice that it takes back."""
    owner = known.owner(row.client)
    known.refuse_unknown_invoice(row.invoice, owner)
    before = known.credit_notes.get(row.number)
    if before is not None and before.debtor_id != owner:
        raise NotAllowedError(f"L’avoir {row.number} appartient déjà à un autre client\u202f: vérifiez son numéro.")
    made = CreditNote(row.number, owner, row.number, row.issued_on, row.amount, row.invoice, row.cancelled)
    refuse_contradiction(made)
    refuse_no_number(row.number)
    refuse_far_day(f"L’avoir {row.number}", row.issued_on, known.today)
    known.refuse_second(f"L’avoir {row.number}", made)
    _refuse_excess(known, made, before)
    return known.keep(known.credit_notes, made.id, made)


def _refuse_excess(known: KnownRows, made: CreditNote, before: CreditNote | None) -> None:
    if not made.invoice_number or made.cancelled:
        return
    counted = before is not None and not before.cancelled and before.invoice_number == made.invoice_number
    others = known.credited[made.invoice_number] - (before.amount if before is not None and counted else ZERO)
    if others + made.amount > known.invoices[made.invoice_number].amount:
        raise NotAllowedError(
            f"L’avoir {made.number} dépasse la facture {made.invoice_number} qu’il annule\u202f: corrigez son montant."
        )


def take_payment(known: KnownRows, row: PaymentRow, occurrence: int) -> Change:
    """A payment, the same one when a later export tells which invoice it pays."""
    owner = known.payer(row.client, row.invoice)
    known.refuse_unknown_invoice(row.invoice, owner)
    key = content_id("payment", owner, row.received_on, row.amount, row.reference, occurrence)
    before = known.payments.get(key)
    if before is not None and (before.allocations or not row.invoice):
        return "unchanged"  # what a payment pays was settled when it came
    part = min(row.amount, known.room(row.invoice)) if row.invoice else ZERO
    allocations = (Allocation(row.invoice, part, row.received_on),) if part > ZERO else ()
    method = row.method or "transfer"
    returned_on = before.returned_on if before else None
    made = Payment(key, owner, row.received_on, row.amount, method, row.reference, allocations, returned_on)
    refuse_contradiction(made)
    refuse_far_day(f"Le règlement {row.reference}".strip(), row.received_on, known.today)
    return known.keep(known.payments, key, made)


def take_return(known: KnownRows, row: ReturnedPaymentRow, _: int) -> Change:
    """A payment that the bank took back: the latest one of that amount, of that reference or invoice where told."""
    owner = known.payer(row.client, row.invoice)
    alike = [p for p in known.payments.values() if _is_meant(p, row, owner)]
    if any(payment.returned_on == row.returned_on for payment in alike):
        return "unchanged"
    standing = [payment for payment in alike if payment.returned_on is None]
    if not standing:
        raise NotAllowedError(
            f"Le rejet du {row.returned_on:%d/%m/%Y} n’annule aucun règlement connu de ce client\u202f: "
            "importez d’abord le règlement rejeté."
        )
    latest = max(standing, key=lambda payment: (payment.reference == row.reference, payment.received_on))
    known.keep(known.payments, latest.id, replace(latest, returned_on=row.returned_on))
    return "new"  # a movement of its own in the file, though the book notes it on the payment


def _is_meant(payment: Payment, row: ReturnedPaymentRow, owner: str) -> bool:
    pays = {part.invoice_number for part in payment.allocations}
    return (
        payment.debtor_id == owner
        and payment.amount == row.amount
        and payment.received_on <= row.returned_on
        and (not row.invoice or row.invoice in pays)
    )


def take_write_off(known: KnownRows, row: WriteOffRow, occurrence: int) -> Change:
    """A loss on an invoice, never above what is left of it; without an amount, all that is left."""
    owner = known.owner(row.client)
    known.refuse_unknown_invoice(row.invoice, owner)
    key = content_id("write-off", owner, row.invoice, row.on, row.amount or "", occurrence)
    made = WriteOff(key, owner, row.invoice, row.on, row.amount, row.reason)
    refuse_contradiction(made)
    if key not in known.write_offs and row.amount is not None and row.amount > known.left(row.invoice):
        raise NotAllowedError(
            f"La perte passée sur la facture {row.invoice} dépasse ce qu’il en reste à payer\u202f: "
            "corrigez son montant."
        )
    return known.keep(known.write_offs, key, made)
