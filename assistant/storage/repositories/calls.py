"""Calls: a claim is one statement, so that two agents never get the same debtor."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import delete, func, insert, or_, select, update

from assistant.domain.calls.call_claim import CallClaim, CallNotes
from assistant.domain.calls.call_log import CallLog
from assistant.storage.client_rows import CLIENT, client
from assistant.storage.repositories.stamps import stamp
from assistant.storage.rows import grouped, row_of
from assistant.storage.tables import CALL_CLAIMS, CALL_LOGS, CALL_NOTES
from assistant.storage.transaction import Transaction

_LOGS = select(CALL_LOGS).order_by(CALL_LOGS.c.started_at, CALL_LOGS.c.id)
_LOGS_OF_CLIENT = _LOGS.where(CALL_LOGS.c.debtor_id == CLIENT)


class SqlCalls:
    """Each log stamps its debtor, so that the day's list is made anew."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, log: CallLog) -> None:
        """Append; a log is written once."""
        self._transaction.write(insert(CALL_LOGS), [row_of(log)])
        stamp(self._transaction, [log.debtor_id])

    def confirm(self, log_id: str, draft_id: str) -> None:
        """Note which draft confirms the call."""
        self._transaction.write(update(CALL_LOGS).where(CALL_LOGS.c.id == log_id).values(draft_id=draft_id))

    def get(self, log_id: str) -> CallLog | None:
        """One call, None for an id that is not one's."""
        found = self._transaction.built(CallLog, _LOGS.where(CALL_LOGS.c.id == log_id))
        return found[0] if found else None

    def of(self, debtor_id: str) -> tuple[CallLog, ...]:
        """One debtor's calls, oldest first."""
        return self._transaction.built(CallLog, _LOGS_OF_CLIENT, client(debtor_id))

    def since(self, moment: datetime, among: Collection[str] | None = None) -> Mapping[str, tuple[CallLog, ...]]:
        """Calls begun from that moment on, of those who have some, oldest first."""
        query = _LOGS.where(CALL_LOGS.c.started_at >= moment)
        query = query if among is None else query.where(CALL_LOGS.c.debtor_id.in_(among))
        return grouped((log.debtor_id, log) for log in self._transaction.built(CallLog, query))

    def to_call_again(self, before: datetime) -> tuple[CallLog, ...]:
        """The last call of each debtor where it asked for another one before that moment, soonest first."""
        last = select(CALL_LOGS.c.debtor_id, func.max(CALL_LOGS.c.started_at).label("at")).group_by(
            CALL_LOGS.c.debtor_id
        )
        latest = last.subquery()
        query = (
            select(CALL_LOGS)
            .join(latest, (CALL_LOGS.c.debtor_id == latest.c.debtor_id) & (CALL_LOGS.c.started_at == latest.c.at))
            .where(CALL_LOGS.c.next_at < before)
            .order_by(CALL_LOGS.c.next_at, CALL_LOGS.c.id)
        )
        return self._transaction.built(CallLog, query)

    def claim(self, claim: CallClaim, now: datetime) -> bool:
        """Take a debtor who is free, whose claim is over, or whom the agent holds already."""
        free = or_(CALL_CLAIMS.c.agent_id == claim.agent_id, CALL_CLAIMS.c.until <= now)
        taken = (
            update(CALL_CLAIMS)
            .where(CALL_CLAIMS.c.debtor_id == claim.debtor_id, free)
            .values(agent_id=claim.agent_id, until=claim.until)
        )
        if self._transaction.write(taken):
            return True
        held = self._transaction.first(select(CALL_CLAIMS).where(CALL_CLAIMS.c.debtor_id == claim.debtor_id))
        if held is not None:
            return False
        self._transaction.write(insert(CALL_CLAIMS), [row_of(claim)])
        return True

    def release(self, debtor_id: str, agent_id: str) -> None:
        """Free a debtor whom this agent holds."""
        mine = (CALL_CLAIMS.c.debtor_id == debtor_id) & (CALL_CLAIMS.c.agent_id == agent_id)
        self._transaction.write(delete(CALL_CLAIMS).where(mine))

    def claims(self, now: datetime) -> Mapping[str, CallClaim]:
        """Who is held at that moment, by debtor."""
        held = self._transaction.built(CallClaim, select(CALL_CLAIMS).where(CALL_CLAIMS.c.until > now))
        return {claim.debtor_id: claim for claim in held}

    def keep_notes(self, notes: CallNotes) -> None:
        """Replace what this agent typed about this debtor."""
        self._transaction.upsert(CALL_NOTES, [row_of(notes)])

    def notes(self, debtor_id: str, agent_id: str) -> CallNotes | None:
        """What was typed and not logged yet."""
        mine = (CALL_NOTES.c.debtor_id == debtor_id) & (CALL_NOTES.c.agent_id == agent_id)
        found = self._transaction.built(CallNotes, select(CALL_NOTES).where(mine))
        return found[0] if found else None

    def all_notes(self, debtor_id: str) -> tuple[CallNotes, ...]:
        """What every agent typed about this debtor and did not log yet."""
        theirs = select(CALL_NOTES).where(CALL_NOTES.c.debtor_id == debtor_id).order_by(CALL_NOTES.c.agent_id)
        return self._transaction.built(CallNotes, theirs)

    def drop_notes(self, debtor_id: str, agent_id: str) -> None:
        """Forget them, once they are in a log."""
        mine = (CALL_NOTES.c.debtor_id == debtor_id) & (CALL_NOTES.c.agent_id == agent_id)
        self._transaction.write(delete(CALL_NOTES).where(mine))
