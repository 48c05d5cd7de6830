"""Coach calls: what was shown beside what was noted, situation by situation; no figure is about a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from assistant.domain.calls.call_log import CallLog
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.calls.shown_sheet import CoachedCall
from assistant.domain.errors import NotFoundError, OutOfReachError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User, told_name
from assistant.services.authorise import authorise, reach
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

OVER: Final = timedelta(days=90)
_REFUSAL: Final = "Relire les appels revient à un responsable."


@dataclass(frozen=True, slots=True)
class CoachCalls:
    """Only calls to clients within the person's reach."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, actor: User, situation: CallSituation | None = None) -> tuple[CoachedCall, ...]:
        """Calls of ninety days, latest first, without their sheets nor who made them; raises ForbiddenError."""
        authorise(actor, Act.JUDGE, _REFUSAL)
        with self.unit_of_work() as uow:
            lately = uow.calls.since(self.clock.now() - OVER)
            names = _names(uow, actor, self.clock)
        logs = [log for found in lately.values() for log in found if situation in {None, log.situation}]
        logs.sort(key=lambda log: log.started_at, reverse=True)
        return tuple(CoachedCall(log, names[log.debtor_id], "") for log in logs if log.debtor_id in names)

    def open(self, log_id: str, actor: User) -> CoachedCall:
        """One call with its sheets and its agent; raises NotFoundError, also for a client out of reach."""
        authorise(actor, Act.JUDGE, _REFUSAL)
        with self.unit_of_work() as uow:
            log = uow.calls.get(log_id)
            client = _names(uow, actor, self.clock).get(log.debtor_id) if log else None
            if log is None or client is None:
                unseen = NotFoundError if log is None else OutOfReachError
                raise unseen(f"L’appel {log_id} n’existe pas\u202f: choisissez-en un dans la liste.")
            people = {user.id: user.name for user in uow.house.users()}
            return CoachedCall(log, client, told_name(log.agent_id, people), uow.call_sheets.of(log_id))


def _names(uow: UnitOfWork, actor: User, clock: Clock) -> dict[str, str]:
    """The clients within reach, by id."""
    mine = reach(uow, actor, clock.today())
    return {one.id: one.name for one in uow.debtors.names() if mine.covers(one.account_manager)}


def situations_of(calls: tuple[CoachedCall, ...]) -> dict[CallSituation, int]:
    """How many calls each situation has, in the order of the enumeration; those without any left out."""
    logs: list[CallLog] = [call.log for call in calls]
    counts = {situation: sum(log.situation is situation for log in logs) for situation in CallSituation}
    return {situation: count for situation, count in counts.items() if count}
