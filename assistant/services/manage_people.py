"""Manage people: accounts, roles, teams, absences. Only an administrator, or the person at the machine's own shell."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from assistant.domain.credential import Credential
from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.permission import Act, may
from assistant.domain.portfolio import Delegation
from assistant.domain.user import Role, User
from assistant.services.authorise import authorise
from assistant.services.password_rules import refuse_weak_password
from assistant.services.ports.clock import Clock
from assistant.services.ports.password_hasher import PasswordHasher
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class Member:
    """A person of the house; ``has_account`` whether they can sign in."""

    person: User
    has_account: bool
    absences: tuple[Delegation, ...] = ()


@dataclass(frozen=True, slots=True)
class ManagePeople:
    """``new_password`` draws a first password, which its owner must change."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    passwords: PasswordHasher
    new_password: Callable[[], str]

    def members(self, actor: User) -> tuple[Member, ...]:
        """Everybody, those who left too; raises NotAllowedError."""
        _authorise(actor)
        with self.unit_of_work() as uow:
            absences = uow.access.delegations()
            return tuple(
                Member(
                    person,
                    uow.access.credential(person.id) is not None,
                    tuple(one for one in absences if one.absent_id == person.id),
                )
                for person in uow.house.users()
            )

    def add(self, person: User, actor: User) -> str:
        """Create an account; the first password is told once and never kept in clear. Raises NotAllowedError."""
        with self.unit_of_work() as uow:
            _authorise(actor)
            _refuse_incomplete(person, uow.house.users())
            first = self.new_password()
            uow.house.add_users([person])
            uow.access.set_credential(
                Credential(person.id, self.passwords.hash(first), self.clock.now(), must_change=True)
            )
            self._trace(uow, actor, "account_added", person.id, role=person.role.value)
            uow.commit()
        return first

    def reset_password(self, user_id: str, actor: User) -> str:
        """A new first password; every session of the person ends."""
        with self.unit_of_work() as uow:
            _authorise(actor)
            person = _found(uow, user_id)
            first = self.new_password()
            uow.access.set_credential(
                Credential(person.id, self.passwords.hash(first), self.clock.now(), must_change=True)
            )
            uow.access.end_sessions(user_id)
            self._trace(uow, actor, "password_reset", user_id)
            uow.commit()
        return first

    def disable(self, user_id: str, actor: User) -> None:
        """Close an account: its name stays where it stands, its sessions end at once."""
        with self.unit_of_work() as uow:
            _authorise(actor)
            person = _found(uow, user_id)
            _refuse_last_administrator(uow, person)
            uow.house.add_users([replace(person, active=False)])
            uow.access.end_sessions(user_id)
            self._trace(uow, actor, "account_disabled", user_id)
            uow.commit()

    def set_role(self, user_id: str, role: Role, team: str | None, actor: User) -> User:
        """Give another role, and another team unless None; sessions end, so that no page keeps the old right."""
        with self.unit_of_work() as uow:
            _authorise(actor)
            person = _found(uow, user_id)
            if role is not Role.ADMINISTRATOR:
                _refuse_last_administrator(uow, person)
            changed = replace(person, role=role, team=person.team if team is None else team.strip())
            uow.house.add_users([changed])
            uow.access.end_sessions(user_id)
            self._trace(uow, actor, "role_changed", user_id, role=role.value, team=changed.team)
            uow.commit()
        return changed

    def set_absences(self, absent_id: str, absences: Iterable[Delegation], actor: User) -> None:
        """Who stands in for a person, and when; raises NotAllowedError for a stand-in with less right."""
        kept = tuple(absences)
        with self.unit_of_work() as uow:
            if actor.id != absent_id:
                _authorise(actor)
            absent = _found(uow, absent_id)
            for one in kept:
                stand_in = _found(uow, one.stand_in_id)
                if one.absent_id != absent_id or one.last < one.first or stand_in.id == absent_id:
                    raise NotAllowedError("Cette délégation ne tient pas\u202f: vérifiez les dates et la personne.")
                if may(absent.role, Act.WRITE) and not may(stand_in.role, Act.WRITE):
                    raise NotAllowedError(
                        f"{stand_in.name} ne peut pas écrire aux clients\u202f: choisissez quelqu’un d’autre."
                    )
            uow.access.set_delegations(absent_id, kept)
            self._trace(uow, actor, "delegation", absent_id, count=str(len(kept)))
            uow.commit()

    def set_password(self, user_id: str, password: str, actor: User) -> None:
        """Set a password given at the shell; its owner must change it."""
        with self.unit_of_work() as uow:
            _authorise(actor)
            person = _found(uow, user_id)
            refuse_weak_password(password, person)
            uow.access.set_credential(
                Credential(person.id, self.passwords.hash(password), self.clock.now(), must_change=True)
            )
            uow.access.end_sessions(user_id)
            self._trace(uow, actor, "password_reset", user_id)
            uow.commit()

    def _trace(self, uow: UnitOfWork, actor: User, action: str, user_id: str, **details: str) -> None:
        uow.audit.append(at=self.clock.now(), user_id=actor.id, action=action, subject_id=user_id, details=details)


def _authorise(actor: User) -> None:
    """An administrator; the shell of the machine that holds the database is the key to everything anyway."""
    if not actor.is_shell:
        authorise(actor, Act.ACCOUNTS)


def _found(uow: UnitOfWork, user_id: str) -> User:
    for person in uow.house.users():
        if person.id == user_id:
            return person
    raise NotFoundError(
        f"Personne ne porte l’identifiant «\u202f{user_id}\u202f»\u202f: «\u202fcourtois user list\u202f» les donne."
    )


def _refuse_incomplete(person: User, people: Iterable[User]) -> None:
    if not person.id.strip() or person.is_shell or person.id != person.id.strip():
        raise NotAllowedError("Donnez un identifiant court, sans espace.")
    if not person.name.strip():
        raise NotAllowedError("Donnez le nom de la personne\u202f: les courriers et le journal le portent.")
    for other in people:
        same_mail = person.email and other.email.casefold() == person.email.casefold()
        if other.id.casefold() == person.id.casefold() or same_mail:
            raise NotAllowedError(
                f"{other.name} a déjà cet identifiant ou cette adresse\u202f: choisissez-en un autre."
            )


def _refuse_last_administrator(uow: UnitOfWork, person: User) -> None:
    if person.role is not Role.ADMINISTRATOR:
        return
    others = [u for u in uow.house.users() if u.role is Role.ADMINISTRATOR and u.active and u.id != person.id]
    if not others:
        raise NotAllowedError("C’est le seul compte d’administration\u202f: créez-en un autre d’abord.")
