"""Which client of the day's list is dialled next, and what keeps the others from being dialled now."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Self
from zoneinfo import ZoneInfo

from assistant.domain.calls.call_claim import CallClaim
from assistant.domain.calls.call_log import CallLog
from assistant.domain.calls.call_rhythm import WEEK, best_hour
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.ledger.territory import territory_of
from assistant.domain.people.permission import Act, may
from assistant.domain.people.portfolio import Reach
from assistant.domain.people.user import User
from assistant.domain.reminders.worklist import WorklistRow, to_call
from assistant.services.authorise import reach
from assistant.services.gate.gate_ground import GateGround, GateWish, ground_of
from assistant.services.ports.unit_of_work import UnitOfWork

_AT_ONCE: Final = 40  # clients looked at together


class Hindrance(StrEnum):
    """What keeps somebody to call from being dialled now."""

    HOURS = "hours"
    CALLED = "called"
    HELD = "held"
    LANGUAGE = "language"
    LATER = "later"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class CallPick:
    """The list of calls at one moment, as one person may dial it."""

    uow: UnitOfWork
    actor: User
    now: datetime
    any_hour: bool
    ground: GateGround
    mine: Reach
    foreign: frozenset[str]  # languages left to colleagues
    due: Mapping[str, int]  # calls back whose hour has come, by rank
    logs: Mapping[str, tuple[CallLog, ...]]
    held: Mapping[str, CallClaim]

    @classmethod
    def of(cls, uow: UnitOfWork, actor: User, now: datetime, *, any_hour: bool) -> Self:
        """Read from an open book; ``any_hour`` only to prepare, since hours bind the dialling."""
        return cls(
            uow=uow,
            actor=actor,
            now=now,
            any_hour=any_hour,
            ground=ground_of(uow, now.date(), GateWish(now=now)),
            mine=reach(uow, actor, now.date()),
            foreign=_foreign_to(uow, actor),
            due={log.debtor_id: rank for rank, log in enumerate(uow.calls.to_call_again(now))},
            logs=uow.calls.since(now - WEEK),
            held=uow.calls.claims(now),
        )

    def among(self, rows: Sequence[WorklistRow], skipped: frozenset[str]) -> Iterator[str]:
        """Calls back that are due, then the list of calls in its order, those with a better hour to come last."""
        later = list[str]()
        for key, hindrance in self._looked_at(rows, skipped):
            if hindrance is None:
                yield key
            elif hindrance is Hindrance.LATER:
                later.append(key)
        yield from later

    def passed_over(self, rows: Sequence[WorklistRow], skipped: frozenset[str], before: str) -> Mapping[Hindrance, int]:
        """How many cannot be dialled now, by reason: of all, or of those above ``before``."""
        counted = Counter[Hindrance]()
        for key, hindrance in self._looked_at(rows, skipped):
            if key == before:
                break
            if hindrance is not None:
                counted[hindrance] += 1
        return counted

    def _looked_at(
        self, rows: Sequence[WorklistRow], skipped: frozenset[str]
    ) -> Iterator[tuple[str, Hindrance | None]]:
        wanted = self._wanted(rows)
        for start in range(0, len(wanted), _AT_ONCE):
            batch = wanted[start : start + _AT_ONCE]
            people = {debtor.id: debtor for debtor in self.uow.debtors.all(batch)}
            for key in batch:
                yield key, Hindrance.SKIPPED if key in skipped else self._hindrance(people[key])

    def _wanted(self, rows: Sequence[WorklistRow]) -> list[str]:
        """Who is to be called today, whether or not at this moment."""
        reached = [row for row in rows if self.mine.covers(row.account_manager)]
        backs = {row.debtor_id for row in reached if row.debtor_id in self.due and row.verdict.green and row.has_number}
        others = [row.debtor_id for row in to_call(reached) if row.debtor_id not in backs]
        return [*sorted(backs, key=self.due.__getitem__), *others]

    def _hindrance(self, debtor: Debtor) -> Hindrance | None:
        key, logs = debtor.id, self.logs.get(debtor.id, ())
        rule, opens = self.ground.policy.calls.of(debtor.kind), self.ground.dials_at(debtor)
        if key in self.held and self.held[key].holds_against(self.actor.id, self.now):
            return Hindrance.HELD
        if _rests(logs, self.now, self.ground.policy.calls.retry) or rule.limits.spent(logs, self.now):
            return Hindrance.CALLED
        if debtor.language in self.foreign:
            return Hindrance.LANGUAGE
        if self.any_hour:
            return None
        if opens is None or opens > self.now:
            return Hindrance.HOURS
        return Hindrance.LATER if key not in self.due and self._better_later(debtor) else None

    def _better_later(self, debtor: Debtor) -> bool:
        """Whether this client was best reached at an hour that comes later today."""
        zone = ZoneInfo(territory_of(debtor.address).zone)
        hour = best_hour(self.uow.calls.of(debtor.id), zone)
        return hour is not None and hour > self.now.astimezone(zone).hour


def _foreign_to(uow: UnitOfWork, actor: User) -> frozenset[str]:
    """The languages that a colleague speaks and this person does not."""
    callers = [user for user in uow.house.users() if user.active and may(user.role, Act.CALL)]
    return frozenset(code for user in callers for code in user.languages if not actor.speaks(code))


def _rests(logs: Sequence[CallLog], now: datetime, retry: timedelta) -> bool:
    """Whether the last call asked for another one that is not due yet, or was tried a short while ago."""
    if not logs:
        return False
    last = logs[-1]
    if last.next_at is not None:
        return last.next_at > now
    return any(not log.received and now - log.started_at < retry for log in logs)  # the client's own call ends no pause
