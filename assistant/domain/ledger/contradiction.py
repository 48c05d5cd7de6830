"""Contradiction: what a movement may not say, whatever file it comes from."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.errors import ContradictoryMovementError
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Payment
from assistant.domain.ledger.write_off import WriteOff
from assistant.domain.money import CENT, ZERO

Movement = Invoice | CreditNote | Payment | Dispute | PromiseToPay | WriteOff

FURTHEST = timedelta(days=366)  # ahead: beyond, the day of a document is a typing mistake
LONGEST_TERM = timedelta(days=3_660)  # and so is a due date, which a retention of guarantee puts years ahead
OLDEST = date(1970, 1, 1)
CEILING = Decimal("999999999999.99")  # euros: beyond, an amount is a typing mistake


def refuse_contradiction(movement: Movement) -> None:
    """Raise ContradictoryMovementError, naming the document, when a movement contradicts itself."""
    fault = _fault(movement)
    if fault:
        raise ContradictoryMovementError(fault)


def refuse_no_number(number: str) -> None:
    """Raise ContradictoryMovementError for what no accounting numbers a document: a formula, a line break."""
    if number.lstrip().startswith("=") or not number.isprintable():
        said = " ".join("".join(sign if sign.isprintable() else " " for sign in number).split())
        raise ContradictoryMovementError(
            f"Le numéro «\u202f{said}\u202f» est une formule ou contient un saut de ligne\u202f: corrigez-le."
        )


def refuse_far_day(name: str, day: date, today: date, ahead: timedelta = FURTHEST) -> None:
    """Raise ContradictoryMovementError for a day that is years away: the year was mistyped."""
    if not OLDEST <= day <= today + ahead:
        raise ContradictoryMovementError(f"{name} est du {day:%d/%m/%Y}, jour invraisemblable\u202f: corrigez la date.")


def _fault(movement: Movement) -> str:
    if isinstance(movement, Invoice):
        return _in_invoice(movement)
    if isinstance(movement, CreditNote):
        return _in_amounts(f"L’avoir {movement.number}", movement.amount)
    if isinstance(movement, Payment):
        return _in_payment(movement)
    if isinstance(movement, Dispute):
        return _in_dispute(movement)
    if isinstance(movement, WriteOff):
        return _in_amounts(f"La perte passée sur la facture {movement.invoice_number}", movement.amount)
    return _in_promise(movement)


def _in_invoice(invoice: Invoice) -> str:
    name = f"La facture {invoice.number}"
    if invoice.due_on < invoice.issued_on:
        return f"{name} est échue avant d’être émise\u202f: corrigez l’une des deux dates."
    if invoice.number in {invoice.corrects, invoice.taken_over_by}:
        return f"{name} se remplace elle-même\u202f: indiquez le numéro de l’autre facture."
    start, end = invoice.supplied_from, invoice.supplied_to
    if start is not None and end is not None and end < start:
        return f"{name} facture une prestation finie avant d’avoir commencé\u202f: corrigez l’une des deux dates."
    return _in_amounts(name, invoice.amount)


def _in_payment(payment: Payment) -> str:
    name = f"Le paiement {payment.reference or payment.id}"
    amounts = tuple(allocation.amount for allocation in payment.allocations)
    fault = _in_amounts(name, payment.amount, *amounts)
    if payment.returned_on is not None and payment.returned_on < payment.received_on:
        return f"{name} est rejeté avant d’avoir été reçu\u202f: corrigez l’une des deux dates."
    if not fault and sum(amounts, ZERO) > payment.amount:
        return f"{name} est affecté à des factures pour plus que son montant\u202f: corrigez ses affectations."
    return fault


def _in_dispute(dispute: Dispute) -> str:
    name = f"Le litige sur la facture {dispute.invoice_number}"
    if dispute.closed_on is not None and dispute.closed_on < dispute.opened_on:
        return f"{name} est clos avant d’être ouvert\u202f: corrigez l’une des deux dates."
    return _in_amounts(name, dispute.amount)


def _in_promise(promise: PromiseToPay) -> str:
    name = f"La promesse de paiement {promise.id}"
    if promise.due_on < promise.on:
        return f"{name} vient à échéance avant d’avoir été faite\u202f: corrigez l’une des deux dates."
    return _in_amounts(name, promise.amount)


def _in_amounts(name: str, *amounts: Decimal | None) -> str:
    for amount in amounts:
        if amount is None:
            continue
        if not amount.is_finite() or abs(amount) > CEILING:
            return f"{name} porte un montant impossible\u202f: corrigez-le."
        if amount < ZERO:
            return f"{name} porte un montant négatif\u202f: inscrivez-le en positif, dans le sens qui convient."
        if amount % CENT != ZERO:
            return f"{name} porte un montant plus fin que le centime\u202f: arrondissez-le."
    return ""
