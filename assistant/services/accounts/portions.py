"""The book portion by portion, so that a large book never stands in memory whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from assistant.domain.ledger.debtor import Debtor
from assistant.domain.quickly_made import quickly_made
from assistant.services.accounts.assemble_case import ClientRecord
from assistant.services.ports.unit_of_work import UnitOfWork

PORTION = 2000  # clients read at a time


@quickly_made
@dataclass(frozen=True, slots=True)
class KnownClient:
    """A client and what the book holds of them, correspondence and drafts apart."""

    debtor: Debtor
    record: ClientRecord


def known_clients(uow: UnitOfWork, among: Sequence[str], as_of: date) -> Iterator[KnownClient]:
    """Those of these clients who may owe something, by name; from ``as_of`` on they stand as by the whole ledger.

    What is settled by then is left out, but for clients with a promise or a plan, which look at all payments.
    """
    promises, plans = uow.ledger.all_promises(among), uow.agreements.all_plans(among)
    whole = [key for key in among if promises[key] or plans.get(key)]
    movements = dict(uow.ledger.open_movements([*set(among).difference(whole)], as_of))
    movements |= uow.ledger.all_movements(whole)
    owing = [key for key in among if movements[key].invoices]
    reminders, overrides = uow.correspondence.all_reminders(owing), uow.gate.all_overrides(owing)
    replies = uow.replies.all_of(owing)
    for debtor in uow.debtors.all(owing):
        key = debtor.id
        record = ClientRecord(
            movements[key],
            promises[key],
            reminders[key],
            overrides.get(key, ()),
            plans=plans.get(key, ()),
            replies=replies.get(key, ()),
        )
        yield KnownClient(debtor, record)


def every_client(uow: UnitOfWork, as_of: date) -> Iterator[KnownClient]:
    """All of them, likewise."""
    ids = [name.id for name in uow.debtors.names()]
    for start in range(0, len(ids), PORTION):
        yield from known_clients(uow, ids[start : start + PORTION], as_of)
