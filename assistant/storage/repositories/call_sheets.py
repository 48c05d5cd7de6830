"""Sheets shown during calls: written with the log, read beside it, erased before it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, insert, select

from assistant.domain.calls.shown_sheet import ShownSheet
from assistant.services.ports.erasure import OldRecord
from assistant.storage.rows import row_of
from assistant.storage.tables import CALL_SHEETS
from assistant.storage.transaction import Transaction

_FIELDS = [column for column in CALL_SHEETS.columns if column.name not in {"id", "log_id", "debtor_id"}]
_GONE = delete(CALL_SHEETS).where(CALL_SHEETS.c.log_id == bindparam("gone"))


class SqlCallSheets:
    """By the log that they belong to, in the order in which they were shown."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, log_id: str, debtor_id: str, sheets: Iterable[ShownSheet]) -> None:
        """Append what was shown during one call."""
        rows = [row_of(sheet, log_id=log_id, debtor_id=debtor_id) for sheet in sheets]
        self._transaction.write(insert(CALL_SHEETS), rows)

    def of(self, log_id: str) -> tuple[ShownSheet, ...]:
        """Of one call; () where none was kept, or none is any more."""
        query = select(*_FIELDS).where(CALL_SHEETS.c.log_id == log_id).order_by(CALL_SHEETS.c.id)
        return self._transaction.built(ShownSheet, query)

    def of_debtor(self, debtor_id: str) -> tuple[ShownSheet, ...]:
        """All that name one debtor."""
        query = select(*_FIELDS).where(CALL_SHEETS.c.debtor_id == debtor_id).order_by(CALL_SHEETS.c.id)
        return self._transaction.built(ShownSheet, query)

    def before(self, moment: datetime) -> tuple[OldRecord, ...]:
        """The logs whose sheets were shown before a moment, oldest first."""
        columns = (CALL_SHEETS.c.log_id, CALL_SHEETS.c.debtor_id, CALL_SHEETS.c.shown_at)
        rows = self._transaction.rows(
            select(*columns).where(CALL_SHEETS.c.shown_at < moment).order_by(CALL_SHEETS.c.shown_at, CALL_SHEETS.c.id)
        )
        return tuple({row.log_id: OldRecord(row.log_id, row.debtor_id, row.shown_at) for row in rows}.values())

    def templates_since(self, moment: datetime) -> Mapping[str, frozenset[str]]:
        """By log, the fingerprints of all that its sheets shown since a moment were made of."""
        query = select(CALL_SHEETS.c.log_id, CALL_SHEETS.c.fingerprints).where(CALL_SHEETS.c.shown_at >= moment)
        found: defaultdict[str, set[str]] = defaultdict(set)
        for row in self._transaction.rows(query):
            found[row.log_id] |= set(row.fingerprints)
        return {log_id: frozenset(marks) for log_id, marks in found.items()}

    def erase(self, log_ids: Sequence[str]) -> None:
        """Delete those of some calls; once committed, no file of the database has them."""
        self._transaction.erase(_GONE, [{"gone": one} for one in log_ids])
