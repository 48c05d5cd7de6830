"""Search one client's exchanges."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.correspondence import Passage
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

RESULTS = 12


@dataclass(frozen=True, slots=True)
class SearchExchanges:
    """Free search over one client's messages."""

    unit_of_work: UnitOfWorkFactory
    index: PassageIndex

    def __call__(self, debtor_id: str, query: str) -> tuple[Passage, ...]:
        """Passages of that client only; nothing for an empty query; raises IndexUnavailableError."""
        if not query.strip():
            return ()
        with self.unit_of_work() as uow:
            messages = uow.correspondence.of(debtor_id)
        return self.index.search(query, messages, RESULTS)
