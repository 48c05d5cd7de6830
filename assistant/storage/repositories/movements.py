"""Reading movements, of one debtor or of all, in the same seven queries."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Select, Table, select

from assistant.domain.ledger.account import NO_MOVEMENTS, Movements
from assistant.domain.ledger.account_flag import AccountFlag
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Allocation, Payment
from assistant.domain.ledger.settled_invoices import NONE_SETTLED
from assistant.domain.ledger.write_off import WriteOff
from assistant.storage.client_rows import clients, of_clients
from assistant.storage.one_of import one_of_those, those
from assistant.storage.repositories.settled import is_settled, is_spent, settled_invoices
from assistant.storage.rows import grouped
from assistant.storage.tables import (
    ACCOUNT_FLAGS,
    ALLOCATIONS,
    CREDIT_NOTES,
    DEBTORS,
    DISPUTES,
    INVOICES,
    PAYMENTS,
    WRITE_OFFS,
)
from assistant.storage.transaction import Transaction

M = TypeVar("M", Invoice, CreditNote, Payment, Dispute, WriteOff, AccountFlag)

_ALLOCATIONS = select(
    ALLOCATIONS.c.payment_id, ALLOCATIONS.c.invoice_number, ALLOCATIONS.c.amount, ALLOCATIONS.c.on
).order_by(ALLOCATIONS.c.payment_id, ALLOCATIONS.c.position)
_SOME_ALLOCATIONS = _ALLOCATIONS.where(one_of_those(ALLOCATIONS.c.payment_id))


def movements_of(transaction: Transaction, debtor_id: str) -> Movements:
    """All movements of one debtor."""
    return _movements(transaction, [debtor_id]).get(debtor_id, NO_MOVEMENTS)


def all_movements(transaction: Transaction, among: Collection[str] | None = None) -> Mapping[str, Movements]:
    """The movements of every debtor, or of those named, those without any too."""
    found = _movements(transaction, among)
    return {key: found.get(key, NO_MOVEMENTS) for key in transaction.keys(DEBTORS.c.id, among)}


def open_movements(transaction: Transaction, among: Collection[str], as_of: date) -> Mapping[str, Movements]:
    """The same without what is settled by that day; whole in a transaction that wrote, which settles at its end."""
    if transaction.writing:
        return all_movements(transaction, among)
    found = _movements(transaction, among, as_of)
    return {debtor: found.get(debtor, NO_MOVEMENTS) for debtor in among}


def _movements(
    transaction: Transaction, among: Collection[str] | None, open_on: date | None = None
) -> dict[str, Movements]:
    """``open_on``: without what is settled by that day."""

    def of_debtor(table: Table, *order: str) -> Select[Any]:
        return of_clients(table, *(table.c[name] for name in order), table.c.id, some=among is not None)

    given = clients(among)
    asked, unspent = of_debtor(INVOICES, "due_on", "number"), of_debtor(PAYMENTS, "received_on")
    if open_on is not None:
        asked, unspent = asked.where(~is_settled(open_on)), unspent.where(~is_spent(open_on))
    invoices = _by_debtor(transaction.built(Invoice, asked, given))
    notes = _by_debtor(transaction.built(CreditNote, of_debtor(CREDIT_NOTES, "issued_on"), given))
    received = list(transaction.records(unspent, given))
    allocations = _allocations(transaction, None if among is None else [row["id"] for row in received])
    payments = _by_debtor(Payment(**row, allocations=allocations.get(row["id"], ())) for row in received)
    disputes = _by_debtor(transaction.built(Dispute, of_debtor(DISPUTES, "opened_on"), given))
    losses = _by_debtor(transaction.built(WriteOff, of_debtor(WRITE_OFFS, "on"), given))
    flags = _by_debtor(transaction.built(AccountFlag, of_debtor(ACCOUNT_FLAGS, "at"), given))
    settled = {} if among is None or open_on is None else settled_invoices(transaction, among, open_on)
    groups = (invoices, notes, payments, disputes, losses, flags, settled)
    return {
        debtor: Movements(
            invoices.get(debtor, ()),
            notes.get(debtor, ()),
            payments.get(debtor, ()),
            disputes.get(debtor, ()),
            losses.get(debtor, ()),
            flags.get(debtor, ()),
            settled.get(debtor, NONE_SETTLED),
        )
        for debtor in set().union(*groups)
    }


def _by_debtor(movements: Iterable[M]) -> dict[str, tuple[M, ...]]:
    return grouped((movement.debtor_id, movement) for movement in movements)


def _allocations(transaction: Transaction, payments: Collection[str] | None) -> dict[str, tuple[Allocation, ...]]:
    """Those of all payments, or of these; nearly none is left where what is spent is left out."""
    query, given = (_ALLOCATIONS, None) if payments is None else (_SOME_ALLOCATIONS, those(payments))
    rows = transaction.rows(query, given)
    return grouped((row.payment_id, Allocation(row.invoice_number, row.amount, row.on)) for row in rows)
