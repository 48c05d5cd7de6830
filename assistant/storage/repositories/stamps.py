"""Stamping the clients whose account a write changes, so that what was computed from the rest may be kept.

A stamp is chance, not a count: two transactions that end in another order than they began cannot hide one another.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping

from sqlalchemy import select

from assistant.storage.kept_reads import change_mark
from assistant.storage.tables import DEBTOR_STAMPS, DEBTORS
from assistant.storage.transaction import Transaction

_ALL = select(DEBTORS.c.id, DEBTOR_STAMPS.c.stamp).join_from(DEBTORS, DEBTOR_STAMPS, isouter=True)


def stamp(transaction: Transaction, debtor_ids: Iterable[str]) -> None:
    """Give these clients a new stamp; in order, so that two transactions cannot wait for each other."""
    mark = secrets.token_hex(8)
    rows = [{"debtor_id": debtor_id, "stamp": mark} for debtor_id in sorted(set(debtor_ids))]
    transaction.upsert(DEBTOR_STAMPS, rows)
    if rows:
        change_mark(transaction)


def stamps(transaction: Transaction) -> Mapping[str, str]:
    """The stamp of every client, "" for one that was never written to since stamps exist."""
    return {row.id: row.stamp or "" for row in transaction.rows(_ALL)}
