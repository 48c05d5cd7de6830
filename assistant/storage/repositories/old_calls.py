"""Old calls, and their erasure: the log, its notes, and the words of theirs that the book quotes elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import bindparam, delete, select, update

from assistant.domain.ledger.account_flag import FlagKind
from assistant.services.ports.erasure import OldRecord
from assistant.storage.repositories.stamps import stamp
from assistant.storage.tables import ACCOUNT_FLAGS, CALL_CLAIMS, CALL_LOGS, CALL_NOTES, PROMISES
from assistant.storage.transaction import Transaction

_LOG = delete(CALL_LOGS).where(CALL_LOGS.c.id == bindparam("gone"))
_NOTE = delete(CALL_NOTES).where(
    CALL_NOTES.c.debtor_id == bindparam("of"), CALL_NOTES.c.agent_id == bindparam("typed_by")
)
_QUOTED = update(PROMISES).where(
    PROMISES.c.debtor_id == bindparam("of"), PROMISES.c.on == bindparam("day"), PROMISES.c.message_id == ""
)
_PAUSED = update(ACCOUNT_FLAGS).where(
    ACCOUNT_FLAGS.c.debtor_id == bindparam("of"),
    ACCOUNT_FLAGS.c.from_on == bindparam("day"),
    ACCOUNT_FLAGS.c.kind.in_([FlagKind.PAUSED, FlagKind.PAYMENT_ANNOUNCED]),
)
_SPEAKER = update(CALL_LOGS).where(CALL_LOGS.c.debtor_id == bindparam("of"), CALL_LOGS.c.said_by == bindparam("named"))
_KEYS = select(CALL_NOTES.c.debtor_id, CALL_NOTES.c.agent_id).order_by(CALL_NOTES.c.debtor_id, CALL_NOTES.c.agent_id)
_CLAIM = delete(CALL_CLAIMS).where(CALL_CLAIMS.c.until < bindparam("before"))


class OldCalls:
    """The part of the ErasureRepository that is about calls."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def before(self, moment: datetime) -> tuple[OldRecord, ...]:
        """Calls begun before a moment, oldest first."""
        columns = (CALL_LOGS.c.id, CALL_LOGS.c.debtor_id, CALL_LOGS.c.started_at)
        query = select(*columns).where(CALL_LOGS.c.started_at < moment)
        rows = self._transaction.rows(query.order_by(CALL_LOGS.c.started_at, CALL_LOGS.c.id))
        return tuple(OldRecord(row.id, row.debtor_id, row.started_at) for row in rows)

    def notes_before(self, moment: datetime) -> tuple[str, ...]:
        """The keys of notes typed in calls begun before a moment."""
        rows = self._transaction.rows(_KEYS.where(CALL_NOTES.c.started_at < moment))
        return tuple(_key(row.debtor_id, row.agent_id) for row in rows)

    def delete(self, log_ids: Sequence[str]) -> None:
        """The logs; a promise or a pause of that day loses the words that quoted the call, and keeps its figures."""
        query = select(CALL_LOGS.c.debtor_id, CALL_LOGS.c.ended_at).where(CALL_LOGS.c.id.in_(log_ids))
        days = [{"of": row.debtor_id, "day": row.ended_at.date()} for row in self._transaction.rows(query)]
        self._transaction.erase(_QUOTED.values(quote=""), days)
        self._transaction.erase(_PAUSED.values(reason=""), days)
        self._transaction.erase(_LOG, [{"gone": one} for one in log_ids])
        stamp(self._transaction, {str(day["of"]) for day in days})

    def delete_notes(self, keys: Sequence[str]) -> None:
        """Notes that no log took up."""
        rows = self._transaction.rows(_KEYS)
        gone = [row for row in rows if _key(row.debtor_id, row.agent_id) in keys]
        self._transaction.erase(_NOTE, [{"of": row.debtor_id, "typed_by": row.agent_id} for row in gone])

    def drop_claims(self, moment: datetime) -> None:
        """Who held a debtor before a moment, and holds nobody any more."""
        self._transaction.erase(_CLAIM, [{"before": moment}])

    def forget_speaker(self, debtor_id: str, name: str) -> None:
        """Whoever is named as having spoken."""
        if name:
            self._transaction.erase(_SPEAKER.values(said_by=""), [{"of": debtor_id, "named": name}])


def _key(debtor_id: str, agent_id: str) -> str:
    return f"{debtor_id}/{agent_id}"
