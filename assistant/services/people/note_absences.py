"""Note absences: who stands in for a person, and when. One's own, those of one's team for a lead, all for who manages.

A stand-in reaches the absent person's clients: a lead chooses among the people of the team.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from assistant.domain.errors import NotAllowedError, NotFoundError, OutOfReachError
from assistant.domain.people.permission import Act, may
from assistant.domain.people.portfolio import Delegation
from assistant.domain.people.user import User
from assistant.services.authorise import authorise, reach
from assistant.services.people.manage_people import Member
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

_NOBODY = "Cette personne n’est pas de votre équipe\u202f: rechargez la page."


@dataclass(frozen=True, slots=True)
class NoteAbsences:
    """Delegations replace those that a person had."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def team(self, actor: User) -> tuple[Member, ...]:
        """The people whose absences the actor notes, with those noted; raises ForbiddenError."""
        authorise(actor, Act.ABSENCES)
        with self.unit_of_work() as uow:
            absences = uow.access.delegations()
            return tuple(
                Member(person, absences=tuple(one for one in absences if one.absent_id == person.id))
                for person in _team(uow, actor, self.clock).values()
            )

    def __call__(self, absent_id: str, absences: Iterable[Delegation], actor: User) -> None:
        """Replace a person's; raises NotFoundError, NotAllowedError for a stand-in with less right."""
        kept, own = tuple(absences), actor.id == absent_id and _has_clients(actor)
        if not actor.is_shell and not own:
            authorise(actor, Act.ABSENCES)
        with self.unit_of_work() as uow:
            everybody = {person.id: person for person in uow.house.users()}
            known = everybody if own or actor.is_shell else _team(uow, actor, self.clock)
            for named in (absent_id, *(one.stand_in_id for one in kept)):
                if named not in known:  # another team's person is answered as nobody, and the try is noted
                    raise (OutOfReachError if named in everybody else NotFoundError)(_NOBODY)
            for one in kept:
                _refuse_odd(one, known[absent_id], known[one.stand_in_id])
            uow.access.set_delegations(absent_id, kept)
            details = {"count": str(len(kept))}
            uow.audit.append(
                at=self.clock.now(), user_id=actor.id, action="delegation", subject_id=absent_id, details=details
            )
            uow.commit()


def _has_clients(person: User) -> bool:
    return person.active and (may(person.role, Act.WRITE) or may(person.role, Act.CALL))


def _team(uow: UnitOfWork, actor: User, clock: Clock) -> Mapping[str, User]:
    """Those whose clients the actor reaches by the team; everybody where there are no teams, or for who manages."""
    people = uow.house.users()
    if may(actor.role, Act.ACCOUNTS):
        return {person.id: person for person in people}
    managers = reach(uow, actor, clock.today()).managers
    return {
        person.id: person
        for person in people
        if _has_clients(person) and (managers is None or (person.id in managers and person.team == actor.team))
    }


def _refuse_odd(one: Delegation, absent: User, stand_in: User) -> None:
    if one.absent_id != absent.id or one.last < one.first or stand_in.id == absent.id or not stand_in.active:
        raise NotAllowedError("Cette délégation ne tient pas\u202f: vérifiez les dates et la personne.")
    if may(absent.role, Act.WRITE) and not may(stand_in.role, Act.WRITE):
        raise NotAllowedError(f"{stand_in.name} ne peut pas écrire aux clients\u202f: choisissez quelqu’un d’autre.")
