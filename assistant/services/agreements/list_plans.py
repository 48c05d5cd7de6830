"""List the payment plans of the book that run or wait for an answer, the ones to look at first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assistant.domain.commitments.plan_standing import PlanStanding, PlanStatus
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.accounts.assemble_case import assemble
from assistant.services.accounts.portions import known_clients
from assistant.services.authorise import authorise, reach
from assistant.services.gate.gate_ground import ground_of
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

_FIRST = (PlanStatus.MISSED, PlanStatus.PROPOSED)


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A plan with whose it is."""

    debtor_id: str
    name: str
    standing: PlanStanding

    @property
    def turn(self) -> tuple[bool, bool, date, str]:
        """What is missed first, then what waits for an answer, then by the day that comes."""
        days = [one.due_on for one in (*self.standing.missed, *self.standing.coming)]
        late, asked = (self.standing.status is not status for status in _FIRST)
        return late, asked, min(days, default=date.max), self.name


@dataclass(frozen=True, slots=True)
class ListPlans:
    """Reads those clients alone who have a plan on file."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, actor: User) -> tuple[PlanRow, ...]:
        """Those within reach; raises NotAllowedError."""
        authorise(actor, Act.READ)
        with self.unit_of_work() as uow:
            return tuple(sorted(self._rows(uow, actor), key=lambda row: row.turn))

    def _rows(self, uow: UnitOfWork, actor: User) -> Iterator[PlanRow]:
        today = self.clock.today()
        reached, ground = reach(uow, actor, today), ground_of(uow, today)
        for known in known_clients(uow, list(uow.agreements.all_plans()), today):
            if not reached.covers(known.debtor.account_manager):
                continue
            for standing in assemble(known.debtor, known.record.until(today), ground).plans:
                if standing.is_running or standing.status is PlanStatus.PROPOSED:
                    yield PlanRow(known.debtor.id, known.debtor.name, standing)
