"""Portfolio: whose clients are whose, and who stands in for whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from assistant.domain.people.permission import SCOPES, Scope
from assistant.domain.people.user import User


@dataclass(frozen=True, slots=True)
class Delegation:
    """``absent_id``'s clients are ``stand_in_id``'s too, both days included."""

    absent_id: str
    stand_in_id: str
    first: date
    last: date

    def stands(self, day: date) -> bool:
        """Whether it holds that day."""
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Reach:
    """The account managers whose clients a person reaches; None for everybody's. Clients of nobody are of all."""

    managers: frozenset[str] | None

    def covers(self, account_manager: str) -> bool:
        """Whether a client of that account manager is within reach."""
        return self.managers is None or not account_manager or account_manager in self.managers


def reach_of(person: User, people: Iterable[User], delegations: Iterable[Delegation], day: date) -> Reach:
    """Own portfolio, that of the team for those who answer for it, and those stood in for."""
    scope = SCOPES[person.role]
    if scope is Scope.ALL:
        return Reach(None)
    everybody = tuple(people)
    if scope is Scope.TEAM and not person.team:  # a house without teams is one team
        return Reach(None)
    own = {person.id}
    if scope is Scope.TEAM:
        own |= {other.id for other in everybody if other.team == person.team}
    own |= {one.absent_id for one in delegations if one.stand_in_id == person.id and one.stands(day)}
    return Reach(frozenset(own))
