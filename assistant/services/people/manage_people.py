"""Manage people: accounts, roles, teams. Only an administrator, or the person at the machine's own shell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum, auto
from typing import Final

from assistant.domain.errors import NotAllowedError, NotFoundError
from assistant.domain.people.credential import Credential
from assistant.domain.people.openid import INVITED_FOR, OpenIdInvitation
from assistant.domain.people.permission import Act
from assistant.domain.people.portfolio import Delegation
from assistant.domain.people.proof import Proof
from assistant.domain.people.user import Role, User
from assistant.services.authorise import authorise, require_proof
from assistant.services.people.last_administrator import is_last_administrator, is_last_way_in
from assistant.services.people.open_session import hash_of
from assistant.services.people.password_rules import refuse_weak_password
from assistant.services.ports.clock import Clock
from assistant.services.ports.password_hasher import PasswordHasher
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

_CODE: Final = re.compile(r"[a-z]{2}")


class Way(StrEnum):
    """How a person signs in."""

    NONE = auto()
    PASSWORD = auto()
    OPENID = auto()
    INVITED = auto()  # by OpenID, once the invitation is taken up


@dataclass(frozen=True, slots=True)
class Member:
    """A person of the house, and how they sign in."""

    person: User
    way: Way | None = None  # None where that is not the reader's business
    absences: tuple[Delegation, ...] = ()

    @property
    def has_account(self) -> bool:
        """Whether the person can sign in now."""
        return self.way in {Way.PASSWORD, Way.OPENID}


@dataclass(frozen=True, slots=True)
class ManagePeople:
    """``new_password`` draws a first password, which its owner must change, or the code of an invitation.

    What takes a ``proof`` raises UnprovenError without a fresh one of the actor's.
    """

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    passwords: PasswordHasher
    new_password: Callable[[], str]

    def members(self, actor: User) -> tuple[Member, ...]:
        """Everybody, those who left too; raises NotAllowedError."""
        _authorise(actor)
        with self.unit_of_work() as uow:
            absences = uow.access.delegations()
            ways = _ways(uow)
            return tuple(
                Member(person, ways(person.id), tuple(one for one in absences if one.absent_id == person.id))
                for person in uow.house.users()
            )

    def add(self, person: User, actor: User, proof: Proof | None = None) -> str:
        """Create an account; the first password is told once and never kept in clear. Raises NotAllowedError."""
        with self.unit_of_work() as uow:
            self._authorise(uow, actor, proof)
            _refuse_incomplete(person, uow.house.users())
            first = self.new_password()
            uow.house.add_users([person])
            self._set_password(uow, person.id, first)
            self._trace(uow, actor, "account_added", person.id, role=person.role.value)
            uow.commit()
        return first

    def add_invited(self, person: User, actor: User, proof: Proof | None = None) -> str:
        """Create an account that no password opens; the code of its invitation is told once. Raises NotAllowedError."""
        with self.unit_of_work() as uow:
            self._authorise(uow, actor, proof)
            _refuse_incomplete(person, uow.house.users())
            uow.house.add_users([person])
            code = self._invite(uow, person.id)
            self._trace(uow, actor, "account_added", person.id, role=person.role.value, way=Way.OPENID)
            uow.commit()
        return code

    def invite(self, user_id: str, actor: User, proof: Proof | None = None) -> str:
        """A code that links whoever signs in with it by OpenID to this account, within seven days, once."""
        with self.unit_of_work() as uow:
            self._authorise(uow, actor, proof)
            person = _found(uow, user_id)
            if not person.active:
                raise NotAllowedError(f"Le compte de {person.name} est fermé\u202f: personne ne peut y entrer.")
            code = self._invite(uow, user_id)
            self._trace(uow, actor, "openid_invited", user_id)
            uow.commit()
        return code

    def reset_password(self, user_id: str, actor: User, proof: Proof | None = None) -> str:
        """A new first password, the one way in from now on; every session of the person ends."""
        with self.unit_of_work() as uow:
            self._authorise(uow, actor, proof)
            person = _found(uow, user_id)
            first = self.new_password()
            self._set_password(uow, person.id, first)
            self._trace(uow, actor, "password_reset", user_id)
            uow.commit()
        return first

    def disable(self, user_id: str, actor: User, proof: Proof | None = None) -> None:
        """Close an account: its name stays where it stands, its sessions end at once."""
        with self.unit_of_work() as uow:
            self._authorise(uow, actor, proof)
            person = _found(uow, user_id)
            self._refuse_last_administrator(uow, person)
            if is_last_way_in(uow, person, self.clock.now()):
                raise NotAllowedError(
                    f"Le compte de {person.name} est le seul par lequel on puisse entrer\u202f: "
                    "créez-en un autre d’abord."
                )
            uow.house.add_users([replace(person, active=False)])
            uow.access.end_sessions(user_id)
            self._trace(uow, actor, "account_disabled", user_id)
            uow.commit()

    def set_role(self, user_id: str, role: Role, team: str | None, actor: User, proof: Proof | None = None) -> User:
        """Give another role, and another team unless None; sessions end, so that no page keeps the old right."""
        with self.unit_of_work() as uow:
            self._authorise(uow, actor, proof)
            person = _found(uow, user_id)
            if role is not Role.ADMINISTRATOR:
                self._refuse_last_administrator(uow, person)
            changed = replace(person, role=role, team=person.team if team is None else team.strip())
            uow.house.add_users([changed])
            uow.access.end_sessions(user_id)
            self._trace(uow, actor, "role_changed", user_id, role=role.value, team=changed.team)
            uow.commit()
        return changed

    def set_languages(self, user_id: str, languages: Iterable[str], actor: User) -> User:
        """What a person speaks on the telephone, in ISO 639-1 codes; none for any. Raises NotAllowedError."""
        codes = tuple(dict.fromkeys(code.strip().lower() for code in languages if code.strip()))
        for code in codes:
            if not _CODE.fullmatch(code):
                raise NotAllowedError(f"«\u202f{code}\u202f» n’est pas un code de langue\u202f: écrivez fr, en, de…")
        with self.unit_of_work() as uow:
            _authorise(actor)
            changed = replace(_found(uow, user_id), languages=codes)
            uow.house.add_users([changed])
            self._trace(uow, actor, "languages_changed", user_id, languages=" ".join(codes))
            uow.commit()
        return changed

    def set_password(self, user_id: str, password: str, actor: User, proof: Proof | None = None) -> None:
        """Set a password given at the shell; its owner must change it."""
        with self.unit_of_work() as uow:
            self._authorise(uow, actor, proof)
            person = _found(uow, user_id)
            refuse_weak_password(password, person, self.passwords)
            self._set_password(uow, user_id, password)
            self._trace(uow, actor, "password_reset", user_id)
            uow.commit()

    def _authorise(self, uow: UnitOfWork, actor: User, proof: Proof | None) -> None:
        """Roles and ways into accounts are grave: they ask for a proof of who acts as well."""
        _authorise(actor)
        require_proof(uow, actor, proof, self.clock.now())

    def _set_password(self, uow: UnitOfWork, user_id: str, password: str) -> None:
        """An account has one way in: what it was linked to by OpenID opens it no longer."""
        uow.access.set_credential(
            Credential(user_id, self.passwords.hash(password), self.clock.now(), must_change=True)
        )
        uow.openid.unlink(user_id)
        uow.access.end_sessions(user_id)

    def _invite(self, uow: UnitOfWork, user_id: str) -> str:
        code = self.new_password()
        uow.openid.invite(OpenIdInvitation(hash_of(code), user_id, self.clock.now() + INVITED_FOR))
        return code

    def _refuse_last_administrator(self, uow: UnitOfWork, person: User) -> None:
        if is_last_administrator(uow, person, self.clock.now()):
            raise NotAllowedError(
                "C’est le seul compte d’administration où l’on puisse entrer\u202f: créez-en un autre d’abord."
            )

    def _trace(self, uow: UnitOfWork, actor: User, action: str, user_id: str, **details: str) -> None:
        uow.audit.append(at=self.clock.now(), user_id=actor.id, action=action, subject_id=user_id, details=details)


def _authorise(actor: User) -> None:
    """An administrator; the shell of the machine that holds the database is the key to everything anyway."""
    if not actor.is_shell:
        authorise(actor, Act.ACCOUNTS)


def _ways(uow: UnitOfWork) -> Callable[[str], Way]:
    """How each person signs in."""
    linked, invited = uow.openid.linked(), uow.openid.invited()

    def way(user_id: str) -> Way:
        if user_id in linked:
            return Way.OPENID
        if uow.access.credential(user_id) is not None:
            return Way.PASSWORD
        return Way.INVITED if user_id in invited else Way.NONE

    return way


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
