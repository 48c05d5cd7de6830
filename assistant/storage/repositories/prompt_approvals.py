"""Approvals of prompt and template fingerprints."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import insert, select

from assistant.storage.tables import PROMPT_APPROVALS
from assistant.storage.transaction import Transaction


class SqlPromptApprovals:
    """Decisions, append-only; the latest on a fingerprint counts."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, fingerprint: str, name: str, user_id: str, at: datetime, *, approved: bool, reason: str) -> None:
        """Append a decision."""
        row = {
            "fingerprint": fingerprint,
            "name": name,
            "user_id": user_id,
            "at": at,
            "approved": approved,
            "reason": reason,
        }
        self._transaction.write(insert(PROMPT_APPROVALS), [row])

    def approved(self) -> frozenset[str]:
        """The fingerprints that are approved now."""
        table = PROMPT_APPROVALS
        rows = self._transaction.rows(select(table.c.fingerprint, table.c.approved).order_by(table.c.id))
        latest = {row.fingerprint: row.approved for row in rows}
        return frozenset(fingerprint for fingerprint, approved in latest.items() if approved)
