"""Search one client's exchanges."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.mail.correspondence import Passage
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise_for
from assistant.services.ports.clock import Clock
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

RESULTS = 12


@dataclass(frozen=True, slots=True)
class SearchExchanges:
    """Free search over one client's messages."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    index: PassageIndex

    def __call__(self, debtor_id: str, query: str, actor: User) -> tuple[Passage, ...]:
        """Passages of that client only; nothing for an empty query; raises NotFoundError, IndexUnavailableError."""
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.READ, debtor_id, self.clock.today())
            if not query.strip():
                return ()
            messages = uow.correspondence.of(debtor_id)
        return self.index.search(query, messages, RESULTS)
