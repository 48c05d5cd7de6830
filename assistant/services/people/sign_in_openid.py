"""Sign in by OpenID: an account is found by issuer and subject, never by an address; else one was invited, or none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from assistant.domain.errors import NotAllowedError
from assistant.domain.fingerprint import fingerprint_of
from assistant.domain.people.openid import MADE_BY_PROVIDER, Claims, OpenIdIdentity, OpenIdRules, told
from assistant.domain.people.user import Role, User
from assistant.services.people.last_administrator import is_last_administrator
from assistant.services.people.open_session import SignedIn, hash_of, open_session, refuse_early
from assistant.services.people.person_trail import trace_of_person
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

LONGEST_NAME: Final = 100  # characters of a name that a provider tells


class Refusal(StrEnum):
    """Why nobody came in, as the trail keeps it."""

    UNPROVEN = "unproven"
    ROLE = "no_role"
    CLOSED = "closed"
    INVITATION = "invitation"
    UNKNOWN = "unknown"


SENTENCES: Final = {
    Refusal.UNPROVEN: (
        "Votre fournisseur d’identité n’a pas confirmé votre connexion\u202f: "
        "recommencez, et prévenez l’administrateur si cela continue."
    ),
    Refusal.ROLE: (
        "Votre fournisseur d’identité ne vous donne aucun rôle dans Courtois\u202f: demandez-en un à l’administrateur."
    ),
    Refusal.CLOSED: "Votre compte est fermé\u202f: adressez-vous à l’administrateur.",
    Refusal.INVITATION: ("Cette invitation a déjà servi ou a expiré\u202f: demandez-en une autre à l’administrateur."),
    Refusal.UNKNOWN: "Vous n’avez pas de compte ici\u202f: demandez une invitation à l’administrateur.",
}


@dataclass(frozen=True, slots=True)
class _Found:
    """The person as they stand, and what is new about them."""

    person: User
    is_new: bool = False
    linked_by: str = ""  # "invitation", "role", or "" for whom the pair was known already


@dataclass(frozen=True, slots=True)
class SignInByOpenId:
    """``new_token`` draws a secret of at least 128 bits."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    new_token: Callable[[], str]
    rules: OpenIdRules

    def __call__(self, claims: Claims | None, address: str, invitation: str = "") -> SignedIn:
        """Open a session for whom the proven ``claims`` tell, None where nothing was proven.

        Raises NotAllowedError with one sentence; each refusal makes its ``address`` wait longer.
        """
        now, key = self.clock.now(), f"openid:{address[:100]}"
        with self.unit_of_work() as uow:
            refuse_early(uow, (key,), now)
            found = self._judge(uow, claims, invitation, now)
            if isinstance(found, Refusal):
                uow.access.set_tries(uow.access.tries(key).failed(now))
                details = {"way": "openid", "why": found.value}
                uow.audit.append(at=now, user_id="", action="sign_in_refused", subject_id="", details=details)
                uow.commit()
                raise NotAllowedError(SENTENCES[found])
            uow.access.forget_tries(key)
            person = self._admit(uow, found, claims or {}, now)
            signed = open_session(uow, person, self.new_token, now, {"way": "openid"})
            uow.commit()
        return signed

    def _judge(self, uow: UnitOfWork, claims: Claims | None, invitation: str, now: datetime) -> _Found | Refusal:
        if claims is None or not self.rules.trusts(claims, now):
            return Refusal.UNPROVEN
        role = self.rules.role_of(claims)
        if self.rules.role_claim and role is None:
            return Refusal.ROLE
        known = uow.openid.identity(told(claims, "iss"), told(claims, "sub"))
        if known is not None:
            return _person(uow, known.user_id)
        if invitation:
            invited = uow.openid.invitation(hash_of(invitation))
            if invited is None or now >= invited.expires_at:
                return Refusal.INVITATION
            return _person(uow, invited.user_id, linked_by="invitation")
        if not self.rules.invents or role is None:
            return Refusal.UNKNOWN
        return _made(uow, _new_person(uow, claims, role))

    def _admit(self, uow: UnitOfWork, found: _Found, claims: Claims, now: datetime) -> User:
        """The person with the role and team that the claims give; what is new is kept, and noted in the trail.

        The only administrator keeps that role, whatever the provider says: nobody else could give it back.
        """
        role = self.rules.role_of(claims) or found.person.role
        if role is not Role.ADMINISTRATOR and not found.is_new and is_last_administrator(uow, found.person, now):
            trace_of_person(
                uow, now, found.person.id, "role_kept", role=found.person.role.value, refused=role.value, way="openid"
            )
            role = found.person.role
        team = self.rules.team_of(claims) if self.rules.team_claim else found.person.team
        person = replace(found.person, role=role, team=team)
        if person != found.person or found.is_new:
            uow.house.add_users([person])
            uow.access.end_sessions(person.id)  # no page keeps the right of before
            action = "account_added" if found.is_new else "role_changed"
            trace_of_person(uow, now, person.id, action, role=role.value, team=team, way="openid")
        if found.linked_by:
            uow.openid.link(OpenIdIdentity(told(claims, "iss"), told(claims, "sub"), person.id, now))
            uow.access.drop_credential(person.id)  # one way in: a password would walk around the second factor
            uow.access.end_sessions(person.id)
            trace_of_person(uow, now, person.id, "openid_linked", by=found.linked_by)
        return person


def _person(uow: UnitOfWork, user_id: str, linked_by: str = "") -> _Found | Refusal:
    person = next((user for user in uow.house.users() if user.id == user_id), None)
    return Refusal.CLOSED if person is None or not person.active else _Found(person, linked_by=linked_by)


def _made(uow: UnitOfWork, person: User) -> _Found | Refusal:
    """A role makes an account once: it opens anew neither one that was closed nor one that was given a password."""
    before = next((user for user in uow.house.users() if user.id == person.id), None)
    if before is None:
        return _Found(person, is_new=True, linked_by="role")
    return Refusal.UNKNOWN if before.active else Refusal.CLOSED


def _new_person(uow: UnitOfWork, claims: Claims, role: Role) -> User:
    """An id that nobody can choose for themselves: one that the provider lets people pick could be somebody else's."""
    user_id = f"{MADE_BY_PROVIDER}{fingerprint_of(told(claims, 'iss') + chr(31) + told(claims, 'sub'))[:12]}"
    email = told(claims, "email") if claims.get("email_verified") is True else ""
    taken = {user.email.casefold() for user in uow.house.users()}
    name = " ".join(told(claims, "name").split())[:LONGEST_NAME]
    return User(user_id, name or user_id, role, "" if email.casefold() in taken else email)
