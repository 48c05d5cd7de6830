"""What is settled to the cent: found anew for the clients whose movements a transaction wrote, before it ends.

An invoice is settled where payments that nobody took back were put on it for exactly its amount, and no credit note
names it; a payment is spent where all of it went to such invoices. Neither changes an account from the day ``since``
on. Clients with deposits or corrections have none: there one invoice's money becomes another's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    Select,
    Subquery,
    and_,
    case,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    type_coerce,
)

from assistant.domain.ledger.settled_invoices import SettledInvoices
from assistant.domain.money import CENT
from assistant.storage.days_between import days_between
from assistant.storage.one_of import one_of
from assistant.storage.tables import ALLOCATIONS, CREDIT_NOTES, INVOICES, PAYMENTS, SETTLED_INVOICES, SPENT_PAYMENTS
from assistant.storage.transaction import Transaction

_I, _P, _A, _S = INVOICES.c, PAYMENTS.c, ALLOCATIONS.c, SETTLED_INVOICES.c
_AT_ONCE: Final = 500  # clients: a statement bears only so many values
_TWIN = INVOICES.alias()
_CREDITED = exists().where(CREDIT_NOTES.c.debtor_id == _I.debtor_id, CREDIT_NOTES.c.invoice_number == _I.number)
_TWICE = exists().where(_TWIN.c.number == _I.number, _TWIN.c.debtor_id == _I.debtor_id, _TWIN.c.id != _I.id)


def settle(transaction: Transaction, debtor_ids: Iterable[str]) -> None:
    """Find it for these clients, from what the transaction made of their movements."""
    ids = sorted(debtor_ids)
    for start in range(0, len(ids), _AT_ONCE):
        among = ids[start : start + _AT_ONCE]
        transaction.write(delete(SPENT_PAYMENTS).where(one_of(SPENT_PAYMENTS.c.debtor_id, among)))
        transaction.write(delete(SETTLED_INVOICES).where(one_of(_S.debtor_id, among)))
        transaction.write(insert(SETTLED_INVOICES).from_select(list(_S.keys()), _settled(among)))
        transaction.write(insert(SPENT_PAYMENTS).from_select(list(SPENT_PAYMENTS.c.keys()), _spent(among)))


def _settled(among: Collection[str]) -> Select[Any]:
    paid = _paid(among)
    entangled = select(_I.debtor_id).where(one_of(_I.debtor_id, among), or_(_I.taken_over_by != "", _I.corrects != ""))
    return (
        select(
            _I.debtor_id,
            _I.number,
            _later(_I.issued_on, paid.c.since),
            _I.amount,
            days_between(_I.due_on, paid.c.last),
        )
        .join_from(INVOICES, paid, and_(paid.c.debtor_id == _I.debtor_id, paid.c.invoice_number == _I.number))
        .where(paid.c.amount == _I.amount, paid.c.returned == 0, ~_CREDITED, ~_TWICE, _I.debtor_id.not_in(entangled))
    )


def _paid(among: Collection[str]) -> Subquery:
    """By client and invoice: what payments put on it, how many of them came back, the last day of receipt."""
    return (
        select(
            _P.debtor_id,
            _A.invoice_number,
            func.sum(_A.amount).label("amount"),
            func.count(_P.returned_on).label("returned"),
            func.max(_P.received_on).label("last"),
            func.max(_later(_P.received_on, _A.on)).label("since"),
        )
        .join_from(PAYMENTS, ALLOCATIONS)
        .where(one_of(_P.debtor_id, among))
        .group_by(_P.debtor_id, _A.invoice_number)
        .subquery()
    )


def _spent(among: Collection[str]) -> Select[Any]:
    ours = and_(_S.debtor_id == _P.debtor_id, _S.number == _A.invoice_number)
    return (
        select(_P.debtor_id, _P.id, func.max(_S.since))
        .join_from(PAYMENTS, ALLOCATIONS)
        .join(SETTLED_INVOICES, ours)
        .where(one_of(_P.debtor_id, among))
        .group_by(_P.debtor_id, _P.id, _P.amount)
        .having(func.sum(_A.amount) == _P.amount)
    )


def _later(one: ColumnElement[date], other: ColumnElement[date]) -> ColumnElement[date]:
    return case((one > other, one), else_=other)


def is_settled(as_of: date) -> ColumnElement[bool]:
    """Of an invoice: whether it is, that day and for good."""
    return exists().where(_S.debtor_id == _I.debtor_id, _S.number == _I.number, _S.since <= as_of)


def is_spent(as_of: date) -> ColumnElement[bool]:
    """Of a payment: likewise."""
    spent = SPENT_PAYMENTS.c
    return exists().where(spent.debtor_id == _P.debtor_id, spent.payment_id == _P.id, spent.since <= as_of)


def settled_invoices(transaction: Transaction, among: Collection[str], as_of: date) -> Mapping[str, SettledInvoices]:
    """By client, what is told of the invoices settled by that day; only those who have one."""
    query = (
        select(
            _S.debtor_id,
            func.count().label("settled"),
            func.sum(case((_S.days_late <= 0, 1), else_=0)).label("on_time"),
            func.sum(_S.amount).label("amount"),
            func.sum(type_coerce(_S.amount, BigInteger) * _S.days_late).label("weighted"),
        )
        .where(one_of(_S.debtor_id, among), _S.since <= as_of)
        .group_by(_S.debtor_id)
    )
    return {
        row.debtor_id: SettledInvoices(row.settled, row.on_time, row.amount, int(row.weighted) * CENT)
        for row in transaction.rows(query)
    }
