"""Search one client's exchanges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from assistant.domain.mail.correspondence import Passage
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise_for
from assistant.services.ports.clock import Clock
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

RESULTS = 12
FLOOR: Final = 0.18  # likeness; on the demonstration's clients words that mean nothing stay below 0.16
_EXACT: Final = 0.5
_WORD: Final = re.compile(r"\w+(?:[-_/.]\w+)*")
_CURRENCY: Final = frozenset({"eur", "euro", "euros"})


@dataclass(frozen=True, slots=True)
class SearchExchanges:
    """Free search over one client's messages."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    index: PassageIndex

    def __call__(self, debtor_id: str, query: str, actor: User) -> tuple[Passage, ...]:
        """Passages of that client only, none for an empty query or where nothing answers it.

        A reference or a sum is found as it stands or not at all. Raises NotFoundError, IndexUnavailableError.
        """
        with self.unit_of_work() as uow:
            authorise_for(uow, actor, Act.READ, debtor_id, self.clock.today())
            if not query.strip():
                return ()
            messages = uow.correspondence.of(debtor_id)
        if not _is_bare(query):
            return tuple(one for one in self.index.search(query, messages, RESULTS) if _answers(one))
        for said in (query, f"{query} €"):  # a sum is typed without its currency as well
            found = tuple(one for one in self.index.search(said, messages, RESULTS) if _holds(one))
            if found:
                return found
        return ()


def _is_bare(query: str) -> bool:
    """Whether only a reference, a sum or a day is asked for: then nothing else than the very same is an answer."""
    words = [word for word in _WORD.findall(query) if word.casefold() not in _CURRENCY]
    return bool(words) and all(any(map(str.isdigit, word)) for word in words)


def _holds(passage: Passage) -> bool:
    """Whether it holds the very words asked for: the index counts one for each, likeness is below."""
    return passage.lane == "words" and passage.score > _EXACT


def _answers(passage: Passage) -> bool:
    """Whether it is near enough in meaning, where it does not hold the words."""
    return passage.lane == "words" or passage.score >= FLOOR
