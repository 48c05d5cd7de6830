"""List the clients that a person reaches, by name."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from assistant.domain.ledger.debtor import DebtorName
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.accounts.client_directory import ClientDirectory, slug
from assistant.services.authorise import authorise, reach
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

_alphabetical = lru_cache(maxsize=16_384)(slug)  # as a directory files names: "Château" before "Chocolaterie"


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
            mine = (debtor for debtor in uow.debtors.names() if reached.covers(debtor.account_manager))
            return tuple(sorted(mine, key=lambda debtor: _alphabetical(debtor.name)))

    def named(self, said: str, actor: User) -> str:
        """The id of the one client within reach whom a code, a SIREN or a name tells; "" for nobody, or several."""
        known = self(actor)
        if any(debtor.id == said for debtor in known):
            return said
        return ClientDirectory(known).find(said) or ""
