"""Sendings of drafts, one a draft."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Select, delete, select

from assistant.domain.dispatch.sending import Sending, SendingState
from assistant.storage.client_rows import CLIENT, client
from assistant.storage.rows import row_of
from assistant.storage.tables import DEBTOR_STAMPS, SENDINGS
from assistant.storage.transaction import Transaction

_OLDEST_FIRST = select(SENDINGS).order_by(SENDINGS.c.queued_at, SENDINGS.c.draft_id)
_OF_CLIENT = _OLDEST_FIRST.where(SENDINGS.c.debtor_id == CLIENT)


class SqlSendings:
    """The outbox."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def lock(self) -> None:
        """Make other senders wait, and whoever changes an account: each such change writes its stamp."""
        self._transaction.take_lock(SENDINGS)
        self._transaction.take_lock(DEBTOR_STAMPS)

    def save(self, sending: Sending) -> None:
        """Insert or replace."""
        self._transaction.upsert(SENDINGS, [row_of(sending)])

    def get(self, draft_id: str) -> Sending | None:
        """The sending of a draft."""
        return self._one(_OLDEST_FIRST.where(SENDINGS.c.draft_id == draft_id))

    def of(self, debtor_id: str) -> tuple[Sending, ...]:
        """One debtor's sendings, oldest first."""
        return self._transaction.built(Sending, _OF_CLIENT, client(debtor_id))

    def in_state(self, *states: SendingState) -> tuple[Sending, ...]:
        """The sendings in one of these states, oldest first."""
        return self._transaction.built(Sending, _OLDEST_FIRST.where(SENDINGS.c.state.in_(states)))

    def by_message_id(self, message_id: str) -> Sending | None:
        """The sending that bore this Message-ID."""
        return self._one(_OLDEST_FIRST.where(SENDINGS.c.message_id == message_id)) if message_id else None

    def bounced(self) -> tuple[Sending, ...]:
        """What a server sent back, oldest first."""
        return self._transaction.built(Sending, _OLDEST_FIRST.where(SENDINGS.c.bounced_on.is_not(None)))

    def drop(self, draft_id: str) -> None:
        """Forget the sending of a draft."""
        self._transaction.write(delete(SENDINGS).where(SENDINGS.c.draft_id == draft_id))

    def _one(self, query: Select[Any]) -> Sending | None:
        return next(iter(self._transaction.built(Sending, query)), None)
