"""The audit trail: appended under a lock, so that each event follows the one before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

from sqlalchemy import insert, select

from assistant.domain.approvals.audit import AuditEvent, chain, with_clock_noted
from assistant.storage.rows import row_of
from assistant.storage.tables import AUDIT_EVENTS
from assistant.storage.transaction import Transaction

_LAST = select(AUDIT_EVENTS).order_by(AUDIT_EVENTS.c.sequence.desc()).limit(1)


class SqlAudit:
    """Events, append-only; triggers in the database refuse to change or delete one."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def append(
        self, *, at: datetime, user_id: str, action: str, subject_id: str, details: Mapping[str, str] | None = None
    ) -> AuditEvent:
        """Append an event to the chain; others wait until this transaction ends."""
        self._transaction.take_lock(AUDIT_EVENTS)
        previous = next(iter(self._transaction.built(AuditEvent, _LAST)), None)
        moment = at.astimezone(UTC)  # the hash covers the moment as it is kept
        noted = with_clock_noted(details or {}, moment, previous)
        event = chain(previous, at=moment, user_id=user_id, action=action, subject_id=subject_id, details=noted)
        self._transaction.write(insert(AUDIT_EVENTS), [row_of(event)])
        return event

    def latest(self, *actions: str) -> AuditEvent | None:
        """The last event of one of these kinds."""
        query = _LAST.where(AUDIT_EVENTS.c.action.in_(actions))
        return next(iter(self._transaction.built(AuditEvent, query)), None)

    def of(self, *actions: str) -> tuple[AuditEvent, ...]:
        """Every event of these kinds, in order."""
        query = select(AUDIT_EVENTS).where(AUDIT_EVENTS.c.action.in_(actions))
        return self._transaction.built(AuditEvent, query.order_by(AUDIT_EVENTS.c.sequence))

    def all(self) -> tuple[AuditEvent, ...]:
        """Every event, in order."""
        return self._transaction.built(AuditEvent, select(AUDIT_EVENTS).order_by(AUDIT_EVENTS.c.sequence))
