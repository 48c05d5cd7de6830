"""Messages and the reminders among them."""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Collection, Iterable, Mapping, Sequence

from sqlalchemy import delete, select

from assistant.domain.mail.correspondence import Message
from assistant.domain.reminders.dunning import PastReminder
from assistant.domain.written import written
from assistant.storage.client_rows import CLIENT, client, clients, of_clients
from assistant.storage.repositories.erasure import erase_messages
from assistant.storage.repositories.stamps import stamp
from assistant.storage.rows import grouped, row_of
from assistant.storage.tables import DEBTORS, HOUSE_VALUES, MESSAGES, REMINDERS
from assistant.storage.transaction import Transaction

_STATE = "correspondence_state"
_OLDEST_FIRST = select(MESSAGES).order_by(MESSAGES.c.sent_at, MESSAGES.c.id)
_OF_CLIENT = _OLDEST_FIRST.where(MESSAGES.c.debtor_id == CLIENT)


class SqlCorrespondence:
    """Messages by id; a reminder added twice is kept once."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, messages: Iterable[Message]) -> None:
        """Insert or replace."""
        self._transaction.upsert(MESSAGES, [row_of(message) for message in messages])
        self._change_state()

    def of(self, debtor_id: str) -> tuple[Message, ...]:
        """One debtor's messages, oldest first."""
        return self._transaction.built(Message, _OF_CLIENT, client(debtor_id))

    def all(self) -> tuple[Message, ...]:
        """Every message, oldest first."""
        return self._transaction.built(Message, _OLDEST_FIRST)

    def client_of(self, message_id: str) -> str:
        """Whose message this is, "" where the book has none of this id."""
        row = self._transaction.first(select(MESSAGES.c.debtor_id).where(MESSAGES.c.id == message_id))
        return "" if row is None else str(row.debtor_id)

    def clients_of(self, source_ids: Sequence[str]) -> frozenset[str]:
        """The debtors who have a message of one of these identifiers."""
        query = select(MESSAGES.c.debtor_id).where(MESSAGES.c.source_id.in_(source_ids)).distinct()
        return frozenset(row.debtor_id for row in self._transaction.rows(query))

    def count(self) -> int:
        """How many messages there are."""
        return self._transaction.count(MESSAGES)

    def delete(self, message_ids: Sequence[str]) -> None:
        """Delete messages; once committed, their text is in no file of the database."""
        erase_messages(self._transaction, message_ids)
        self._change_state()

    def state(self) -> str:
        """A mark that every change of messages changes; "" before the first one."""
        row = self._transaction.first(select(HOUSE_VALUES.c.value).where(HOUSE_VALUES.c.key == _STATE))
        return "" if row is None else str(row.value)

    def _change_state(self) -> None:
        self._transaction.upsert(HOUSE_VALUES, [{"key": _STATE, "value": secrets.token_hex(8)}])

    def add_reminders(self, debtor_id: str, reminders: Iterable[PastReminder]) -> None:
        """Remember reminders sent to a debtor."""
        rows = [row_of(reminder, id=_digest(debtor_id, reminder), debtor_id=debtor_id) for reminder in reminders]
        self._transaction.upsert(REMINDERS, rows)
        stamp(self._transaction, [debtor_id] if rows else [])

    def drop_reminders(self, debtor_id: str, draft_id: str) -> None:
        """Forget the reminders of a draft that did not leave after all."""
        ours = (REMINDERS.c.debtor_id == debtor_id) & (REMINDERS.c.draft_id == draft_id)
        self._transaction.write(delete(REMINDERS).where(ours))
        stamp(self._transaction, [debtor_id])

    def reminders(self, debtor_id: str) -> tuple[PastReminder, ...]:
        """Reminders sent to one debtor, oldest first."""
        return self._reminders([debtor_id]).get(debtor_id, ())

    def all_reminders(self, among: Collection[str] | None = None) -> Mapping[str, tuple[PastReminder, ...]]:
        """Reminders sent to every debtor, or to those named, oldest first; an empty tuple where there is none."""
        of = self._reminders(among)
        return {key: of.get(key, ()) for key in self._transaction.keys(DEBTORS.c.id, among)}

    def _reminders(self, among: Collection[str] | None) -> dict[str, tuple[PastReminder, ...]]:
        query = of_clients(REMINDERS, REMINDERS.c.on, REMINDERS.c.id, some=among is not None)
        return grouped(
            (row.debtor_id, PastReminder(row.on, row.stage, row.channel, row.invoice_numbers, row.draft_id))
            for row in self._transaction.rows(query, clients(among))
        )


def _digest(debtor_id: str, reminder: PastReminder) -> str:
    return hashlib.sha256(json.dumps([debtor_id, written(reminder)]).encode()).hexdigest()
