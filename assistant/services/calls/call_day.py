"""The agent's own day: calls back, promises to verify, refusals for the lead, and what calls bring by situation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Final
from zoneinfo import ZoneInfo

from assistant.domain.calls.call_figures import CallFigures, call_figures
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.commitments.promise import PromiseStatus
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.accounts.open_case import case_of
from assistant.services.authorise import authorise, authorise_for, reach, within_reach
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

_PARIS: Final = ZoneInfo("Europe/Paris")
_FIGURES_OVER: Final = timedelta(days=90)
_REFUSALS_OVER: Final = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class Appointment:
    """Something to do with a client: ``at`` in UTC, or the whole day where it is None; ``amount`` in euros."""

    id: str
    debtor_id: str
    name: str
    on: date
    what: str
    at: datetime | None = None
    amount: Decimal | None = None


@dataclass(frozen=True, slots=True)
class CallDay:
    """Reads the logs; ``figures`` compare situations over ninety days, never people."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def appointments(self, actor: User) -> tuple[Appointment, ...]:
        """Calls back up to tonight, then promises whose day is today; raises NotAllowedError."""
        authorise(actor, Act.CALL)
        today = self.clock.today()
        tonight = datetime.combine(today + timedelta(days=1), time(), _PARIS).astimezone(UTC)
        with self.unit_of_work() as uow:
            names = _names(uow, actor, today)
            backs = [
                _call_back(log, names[log.debtor_id])
                for log in uow.calls.to_call_again(tonight)
                if log.debtor_id in names
            ]
            due = [
                Appointment(one.id, key, names[key], one.due_on, "Promesse à vérifier", amount=one.amount)
                for key, promises in uow.ledger.all_promises().items()
                if key in names
                for one in promises
                if one.due_on == today and one.status is not PromiseStatus.CANCELLED
            ]
        return (*backs, *sorted(due, key=lambda one: one.name))

    def refusals(self, actor: User) -> tuple[tuple[str, CallLog], ...]:
        """Clients who refused within two weeks, with no call since: a lead decides what comes next."""
        authorise(actor, Act.READ)
        now, today = self.clock.now(), self.clock.today()
        with self.unit_of_work() as uow:
            names = _names(uow, actor, today)
            last = [logs[-1] for logs in uow.calls.since(now - _REFUSALS_OVER).values()]
        return tuple(
            (names[log.debtor_id], log) for log in last if log.outcome is CallOutcome.REFUSAL and log.debtor_id in names
        )

    def figures(self, actor: User) -> tuple[CallFigures, ...]:
        """By situation; a promise is told by the client's promises as they stand today."""
        authorise(actor, Act.READ)
        now, today = self.clock.now(), self.clock.today()
        with self.unit_of_work() as uow:
            seen = within_reach(uow, actor, today)
            lately = uow.calls.since(now - _FIGURES_OVER)
            logs = [log for key, found in lately.items() if key in seen for log in found]
            promised = {log.debtor_id for log in logs if log.outcome is CallOutcome.PROMISE}
            stands = {key: case_of(uow, key, today).promises for key in promised}

        def kept(log: CallLog) -> bool | None:
            about = [one for one in stands[log.debtor_id] if one.due_on == log.on and one.amount == log.amount]
            if not about or about[-1].status in {PromiseStatus.PENDING, PromiseStatus.CANCELLED}:
                return None
            return about[-1].status is PromiseStatus.KEPT

        return call_figures(logs, kept)

    def logs(self, debtor_id: str, actor: User) -> tuple[CallLog, ...]:
        """One client's calls, latest first, for coaching and for whoever calls next; raises NotFoundError."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.READ, debtor_id, self.clock.today())
            return tuple(reversed(uow.calls.of(debtor_id)))


def _names(uow: UnitOfWork, actor: User, today: date) -> Mapping[str, str]:
    """The clients within the person's reach."""
    mine = reach(uow, actor, today)
    if mine.managers is None:
        return {one.id: one.name for one in uow.debtors.names()}
    return {debtor.id: debtor.name for debtor in uow.debtors.all() if mine.covers(debtor.account_manager)}


def _call_back(log: CallLog, name: str) -> Appointment:
    at = log.next_at or log.ended_at
    return Appointment(log.id, log.debtor_id, name, at.astimezone(_PARIS).date(), "Rappel convenu", at)
