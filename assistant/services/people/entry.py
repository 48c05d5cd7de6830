"""Entry: who writes what down, when, inside an open transaction; several acts of one entry are kept together."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from assistant.domain.people.user import User
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Entry:
    """Whoever opens the transaction commits it."""

    uow: UnitOfWork
    actor: User
    today: date
    now: datetime
    new_id: Callable[[], str]

    @classmethod
    def by(cls, uow: UnitOfWork, actor: User, clock: Clock, new_id: Callable[[], str]) -> Entry:
        """An entry of this moment."""
        return cls(uow, actor, clock.today(), clock.now(), new_id)

    def trace(self, action: str, subject_id: str, details: dict[str, str]) -> None:
        """One line of the audit trail."""
        self.uow.audit.append(at=self.now, user_id=self.actor.id, action=action, subject_id=subject_id, details=details)
