"""The queue of calls: whom to call next, in whose hands each client is, and what an agent typed meanwhile."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from assistant.domain.calls.call_claim import CLAIM_LASTS, CallClaim, CallNotes
from assistant.domain.calls.call_log import CallLog
from assistant.domain.calls.call_rhythm import WEEK, best_hour
from assistant.domain.errors import NotAllowedError
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.ledger.territory import territory_of
from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.domain.reminders.worklist import WorklistRow
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.authorise import authorise, authorise_for, reach
from assistant.services.gate.gate_ground import GateGround, GateWish, ground_of
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

COURTESY_FROM: Final = Decimal(5_000)  # euros: below, nobody is called before the due date
_AT_ONCE: Final = 40  # clients looked at together


@dataclass(frozen=True, slots=True)
class CallQueue:
    """The day's list, less those whom nobody may dial now."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    list_worklist: ListWorklist

    def next(self, actor: User, skipped: Sequence[str] = (), *, any_hour: bool = False) -> str:
        """Claim the best client to call now; "" when nobody is left. ``skipped`` are left for later.

        A client is offered to who speaks their language, to anybody where no caller of the house does.
        ``any_hour``: only to read the sheet and prepare, since hours bind the dialling.

        Raises NotAllowedError.
        """
        authorise(actor, Act.CALL)
        rows = self.list_worklist(actor)
        now = self.clock.now()
        with self.unit_of_work() as uow:
            for debtor_id in _Pick(uow, actor, now, _foreign_to(uow, actor), any_hour).among(rows, frozenset(skipped)):
                if uow.calls.claim(CallClaim(debtor_id, actor.id, now + CLAIM_LASTS), now):
                    uow.commit()
                    return debtor_id
        return ""

    def take(self, debtor_id: str, actor: User) -> CallNotes:
        """Claim one client and give the notes of the call as they stand; raises NotAllowedError, NotFoundError."""
        now = self.clock.now()
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.CALL, debtor_id, self.clock.today())
            if not uow.calls.claim(CallClaim(debtor_id, actor.id, now + CLAIM_LASTS), now):
                raise NotAllowedError("Un autre agent a ce client en ligne\u202f: prenez l’appel suivant.")
            notes = uow.calls.notes(debtor_id, actor.id)
            if notes is None:
                notes = CallNotes(debtor_id, actor.id, "", now)
                uow.calls.keep_notes(notes)
            uow.commit()
        return notes

    def keep_notes(self, notes: CallNotes, actor: User) -> None:
        """Keep what this agent typed so far: closing the window loses nothing; raises NotFoundError."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.CALL, notes.debtor_id, self.clock.today())
            uow.calls.keep_notes(replace(notes, agent_id=actor.id))
            uow.commit()

    def leave(self, debtor_id: str, actor: User) -> None:
        """Free a client without a call; notes already typed wait for the next time."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.CALL, debtor_id, self.clock.today())
            notes = uow.calls.notes(debtor_id, actor.id)
            if notes is not None and not notes.text.strip():
                uow.calls.drop_notes(debtor_id, actor.id)
            uow.calls.release(debtor_id, actor.id)
            uow.commit()

    def open_calls(self, actor: User) -> tuple[str, ...]:
        """The clients whom this agent holds: a call that a closed window left behind."""
        authorise(actor, Act.CALL)
        now = self.clock.now()
        with self.unit_of_work() as uow:
            return tuple(key for key, claim in uow.calls.claims(now).items() if claim.agent_id == actor.id)


@dataclass(frozen=True, slots=True)
class _Pick:
    uow: UnitOfWork
    actor: User
    now: datetime
    foreign: frozenset[str]  # languages left to colleagues
    any_hour: bool

    def among(self, rows: Sequence[WorklistRow], skipped: frozenset[str]) -> Iterator[str]:
        """Calls back that are due, then the others by priority, those with a better hour to come last."""
        uow, now = self.uow, self.now
        due = {log.debtor_id: rank for rank, log in enumerate(uow.calls.to_call_again(now))}
        logs, held = uow.calls.since(now - WEEK), uow.calls.claims(now)
        mine = reach(uow, self.actor, now.date())
        ground = ground_of(uow, now.date(), GateWish(now=now))
        wanted = [
            row
            for row in rows
            if row.debtor_id not in skipped
            and mine.covers(row.account_manager)
            and _asks_for_a_call(row, due=row.debtor_id in due)
            and not (row.debtor_id in held and held[row.debtor_id].holds_against(self.actor.id, now))
            and not _rests(logs.get(row.debtor_id, ()), now, ground.policy.calls.retry)
        ]
        wanted.sort(key=lambda row: due.get(row.debtor_id, len(due)))
        later = list[str]()
        for start in range(0, len(wanted), _AT_ONCE):
            batch = wanted[start : start + _AT_ONCE]
            people = {debtor.id: debtor for debtor in uow.debtors.all([row.debtor_id for row in batch])}
            for key in (row.debtor_id for row in batch):
                if not self._dials(people[key], logs, ground):
                    continue
                if key not in due and self._better_later(people[key]):
                    later.append(key)
                else:
                    yield key
        yield from later

    def _dials(self, debtor: Debtor, logs: Mapping[str, tuple[CallLog, ...]], ground: GateGround) -> bool:
        contact, opens = debtor.call_contact(), ground.dials_at(debtor)
        return (
            contact is not None
            and contact.takes_calls
            and debtor.language not in self.foreign
            and (self.any_hour or (opens is not None and opens <= self.now))
            and not ground.policy.calls.of(debtor.kind).limits.spent(logs.get(debtor.id, ()), self.now)
        )

    def _better_later(self, debtor: Debtor) -> bool:
        """Whether this client was best reached at an hour that comes later today."""
        zone = ZoneInfo(territory_of(debtor.address).zone)
        hour = best_hour(self.uow.calls.of(debtor.id), zone)
        return hour is not None and hour > self.now.astimezone(zone).hour


def _foreign_to(uow: UnitOfWork, actor: User) -> frozenset[str]:
    """The languages that a colleague speaks and this person does not."""
    callers = [user for user in uow.house.users() if user.active and may(user.role, Act.CALL)]
    return frozenset(code for user in callers for code in user.languages if not actor.speaks(code))


def _asks_for_a_call(row: WorklistRow, *, due: bool) -> bool:
    if not row.verdict.green:
        return False
    if due:
        return True
    return row.ready and (row.days_past_due > 0 or row.amount >= COURTESY_FROM)


def _rests(logs: Sequence[CallLog], now: datetime, retry: timedelta) -> bool:
    """Whether the last call asked for another one that is not due yet, or was tried a short while ago."""
    if not logs:
        return False
    last = logs[-1]
    if last.next_at is not None:
        return last.next_at > now
    return any(not log.received and now - log.started_at < retry for log in logs)  # the client's own call ends no pause
