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
        coded = [debtor.id for debtor in known if debtor.code == said]
        return coded[0] if len(coded) == 1 else ClientDirectory(known).find(said) or ""

    def code_of(self, debtor_id: str, actor: User) -> str:
        """What ``named`` finds that client by in an address: the house's own number, the id where it names another.

        An id that is out of reach comes back as it is: nothing is told of that client.
        """
        known = self(actor)
        code = next((debtor.code for debtor in known if debtor.id == debtor_id), "")
        mistaken = any(code in {debtor.id, debtor.code} for debtor in known if debtor.id != debtor_id)
        return debtor_id if mistaken or not code else code
