"""Movements of every debtor, promises, and how fresh the bank data is."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import TypeVar

from sqlalchemy import Table, bindparam, delete, select

from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.account import LedgerCounts, Movements
from assistant.domain.ledger.contradiction import Movement, refuse_contradiction
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Payment
from assistant.domain.ledger.write_off import WriteOff
from assistant.storage.client_rows import CLIENT, client, clients, of_clients
from assistant.storage.one_of import one_of
from assistant.storage.repositories.movements import all_movements, movements_of, open_movements
from assistant.storage.repositories.settled import settle
from assistant.storage.repositories.stamps import stamp
from assistant.storage.rows import grouped, row_of
from assistant.storage.tables import (
    ALLOCATIONS,
    CREDIT_NOTES,
    DEBTORS,
    DISPUTES,
    HOUSE_VALUES,
    INVOICES,
    PAYMENTS,
    PROMISES,
    WRITE_OFFS,
)
from assistant.storage.transaction import Transaction

M = TypeVar("M", bound=Movement)

_BANK_DATA_UNTIL = "bank_data_until"
_OLDEST_FIRST = (PROMISES.c.on, PROMISES.c.id)
_PROMISES_OF_CLIENT = select(PROMISES).where(PROMISES.c.debtor_id == CLIENT).order_by(*_OLDEST_FIRST)
_FORGET_ALLOCATIONS = delete(ALLOCATIONS).where(ALLOCATIONS.c.payment_id == bindparam("payment"))


class SqlLedger:
    """Movements by id; a contradictory one is refused (ContradictoryMovementError) before anything is written."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction
        self._moved: set[str] = set()

    def add_invoices(self, invoices: Iterable[Invoice]) -> None:
        """Insert or replace."""
        self._settle_later(self._add(INVOICES, coherent(invoices)))

    def add_credit_notes(self, notes: Iterable[CreditNote]) -> None:
        """Insert or replace."""
        self._settle_later(self._add(CREDIT_NOTES, coherent(notes)))

    def add_payments(self, payments: Iterable[Payment]) -> None:
        """Insert or replace, with exactly these allocations."""
        kept = {payment.id: payment for payment in coherent(payments)}.values()
        owners = self._owners(PAYMENTS, kept)
        self._transaction.upsert(PAYMENTS, [row_of(payment, without="allocations") for payment in kept])
        self._transaction.write(_FORGET_ALLOCATIONS, [{"payment": payment.id} for payment in kept])
        self._transaction.upsert(
            ALLOCATIONS,
            [
                row_of(allocation, payment_id=payment.id, position=rank)
                for payment in kept
                for rank, allocation in enumerate(payment.allocations)
            ],
        )
        stamp(self._transaction, owners)
        self._settle_later(owners)

    def add_disputes(self, disputes: Iterable[Dispute]) -> None:
        """Insert or replace."""
        self._add(DISPUTES, coherent(disputes))

    def add_promises(self, promises: Iterable[PromiseToPay]) -> None:
        """Insert or replace."""
        self._add(PROMISES, coherent(promises))

    def add_write_offs(self, write_offs: Iterable[WriteOff]) -> None:
        """Insert or replace."""
        self._add(WRITE_OFFS, coherent(write_offs))

    def movements(self, debtor_id: str) -> Movements:
        """All movements of one debtor; none for an unknown one."""
        return movements_of(self._transaction, debtor_id)

    def all_movements(self, among: Collection[str] | None = None) -> Mapping[str, Movements]:
        """The movements of every debtor, or of those named, those without any too."""
        return all_movements(self._transaction, among)

    def open_movements(self, among: Collection[str], as_of: date) -> Mapping[str, Movements]:
        """Those of these debtors without what is settled to the cent by ``as_of``, which is told in sums."""
        return open_movements(self._transaction, among, as_of)

    def counts(self) -> LedgerCounts:
        """How many movements there are."""
        return LedgerCounts(self._transaction.count(INVOICES), self._transaction.count(PAYMENTS))

    def promises(self, debtor_id: str) -> tuple[PromiseToPay, ...]:
        """Promises of one debtor, oldest first."""
        return self._transaction.built(PromiseToPay, _PROMISES_OF_CLIENT, client(debtor_id))

    def all_promises(self, among: Collection[str] | None = None) -> Mapping[str, tuple[PromiseToPay, ...]]:
        """Promises of every debtor, or of those named, oldest first; an empty tuple where there is none."""
        query = of_clients(PROMISES, *_OLDEST_FIRST, some=among is not None)
        promises = self._transaction.built(PromiseToPay, query, clients(among))
        of = grouped((promise.debtor_id, promise) for promise in promises)
        return {key: of.get(key, ()) for key in self._transaction.keys(DEBTORS.c.id, among)}

    def bank_data_until(self) -> datetime | None:
        """The moment up to which bank movements are known, in UTC."""
        row = self._transaction.first(select(HOUSE_VALUES.c.value).where(HOUSE_VALUES.c.key == _BANK_DATA_UNTIL))
        return None if row is None else datetime.fromisoformat(row.value)

    def set_bank_data_until(self, at: datetime) -> None:
        """Bank movements are known up to then."""
        self._transaction.upsert(HOUSE_VALUES, [{"key": _BANK_DATA_UNTIL, "value": at.isoformat()}])

    def _add(self, table: Table, movements: Sequence[Movement]) -> frozenset[str]:
        owners = self._owners(table, movements)
        self._transaction.upsert(table, [row_of(movement) for movement in movements])
        stamp(self._transaction, owners)
        return owners

    def _owners(self, table: Table, movements: Collection[Movement]) -> frozenset[str]:
        """Whose accounts change: those of the movements, and those whom a replaced one belonged to."""
        before = select(table.c.debtor_id).where(one_of(table.c.id, [movement.id for movement in movements])).distinct()
        known = {row.debtor_id for row in self._transaction.rows(before)}
        return frozenset(known | {movement.debtor_id for movement in movements})

    def _settle_later(self, owners: Collection[str]) -> None:
        """Once for all that the transaction writes, since one movement's settling may be undone by the next."""
        self._moved.update(owners)
        self._transaction.at_the_end("settled", lambda: settle(self._transaction, self._moved))


def coherent(movements: Iterable[M]) -> tuple[M, ...]:
    """The same movements; raises ContradictoryMovementError at the first contradictory one."""
    kept = tuple(movements)
    for movement in kept:
        refuse_contradiction(movement)
    return kept
