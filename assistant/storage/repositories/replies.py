"""Replies of debtors in the triage."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import ColumnElement, select, update

from assistant.domain.mail.reply import Reply, ReplyState
from assistant.storage.client_rows import CLIENT, client
from assistant.storage.one_of import one_of
from assistant.storage.repositories.stamps import stamp
from assistant.storage.rows import grouped, row_of
from assistant.storage.tables import REPLIES
from assistant.storage.transaction import Transaction

_OLDEST_FIRST = select(REPLIES).order_by(REPLIES.c.arrived_at, REPLIES.c.message_id)
_LAST_DECIDED = select(REPLIES).order_by(REPLIES.c.decided_at.desc(), REPLIES.c.message_id)
_OF_CLIENT = _OLDEST_FIRST.where(REPLIES.c.debtor_id == CLIENT)
_AT_ONCE = 500  # a statement bears only so many values


class SqlReplies:
    """Replies by the id of their message."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, replies: Iterable[Reply]) -> None:
        """Insert or replace."""
        rows = [row_of(reply) for reply in replies]
        self._transaction.upsert(REPLIES, rows)
        stamp(self._transaction, [str(row["debtor_id"]) for row in rows])

    def get(self, message_id: str) -> Reply | None:
        """The reply of a message, None where it never was in the triage."""
        found = self._built(REPLIES.c.message_id == message_id)
        return found[0] if found else None

    def known(self, message_ids: Collection[str]) -> frozenset[str]:
        """Those of the messages that are in the triage, or were."""
        ids = list(message_ids)
        found: set[str] = set()
        for start in range(0, len(ids), _AT_ONCE):
            batch = REPLIES.c.message_id.in_(ids[start : start + _AT_ONCE])
            found.update(row.message_id for row in self._transaction.rows(select(REPLIES.c.message_id).where(batch)))
        return frozenset(found)

    def awaiting(self) -> tuple[Reply, ...]:
        """Those that nobody decided, oldest first."""
        return self._built(REPLIES.c.state == ReplyState.AWAITING)

    def decided(self, most: int) -> tuple[Reply, ...]:
        """The last ones that somebody decided."""
        query = _LAST_DECIDED.where(REPLIES.c.state != ReplyState.AWAITING).limit(most)
        return self._transaction.built(Reply, query)

    def of(self, debtor_id: str) -> tuple[Reply, ...]:
        """Those of one debtor."""
        return self._transaction.built(Reply, _OF_CLIENT, client(debtor_id))

    def all_of(self, among: Collection[str] | None = None) -> Mapping[str, tuple[Reply, ...]]:
        """Those of every debtor who has some, or of those named."""
        query = _OLDEST_FIRST if among is None else _OLDEST_FIRST.where(one_of(REPLIES.c.debtor_id, among))
        return grouped((reply.debtor_id, reply) for reply in self._transaction.built(Reply, query))

    def settle(self, reply: Reply) -> bool:
        """Keep a decision, unless somebody else was first."""
        row = row_of(reply, without="message_id")
        waits = (REPLIES.c.message_id == reply.message_id) & (REPLIES.c.state == ReplyState.AWAITING)
        if not self._transaction.write(update(REPLIES).where(waits).values(row)):
            return False
        stamp(self._transaction, [reply.debtor_id])
        return True

    def _built(self, condition: ColumnElement[bool]) -> tuple[Reply, ...]:
        return self._transaction.built(Reply, _OLDEST_FIRST.where(condition))
