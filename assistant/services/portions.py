"""The book portion by portion, so that 100,000 invoices never stand in memory whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.domain.account import Movements
from assistant.domain.debtor import Debtor
from assistant.domain.dunning import PastReminder
from assistant.domain.promise import PromiseToPay
from assistant.services.ports.unit_of_work import UnitOfWork

PORTION = 500  # clients read at a time


@dataclass(frozen=True, slots=True)
class ClientRecords:
    """What the ledger holds of one client, correspondence apart."""

    debtor: Debtor
    movements: Movements
    promises: tuple[PromiseToPay, ...]
    reminders: tuple[PastReminder, ...]


def records_of(uow: UnitOfWork, among: Sequence[str]) -> Iterator[ClientRecords]:
    """The records of these clients, by name."""
    movements, promises = uow.ledger.all_movements(among), uow.ledger.all_promises(among)
    reminders = uow.correspondence.all_reminders(among)
    for debtor in uow.debtors.all(among):
        yield ClientRecords(debtor, movements[debtor.id], promises[debtor.id], reminders[debtor.id])


def all_records(uow: UnitOfWork) -> Iterator[ClientRecords]:
    """Those of every client."""
    ids = [name.id for name in uow.debtors.names()]
    for start in range(0, len(ids), PORTION):
        yield from records_of(uow, ids[start : start + PORTION])
