"""List the clients that a person reaches, by name."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.ledger.debtor import DebtorName
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise, reach
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class ListClients:
    """What a choice of clients offers."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, actor: User) -> tuple[DebtorName, ...]:
        """Who they are, by name; raises NotAllowedError."""
        authorise(actor, Act.READ)
        with self.unit_of_work() as uow:
            reached = reach(uow, actor, self.clock.today())
            return tuple(debtor for debtor in uow.debtors.names() if reached.covers(debtor.account_manager))
