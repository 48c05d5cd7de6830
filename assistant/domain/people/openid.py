"""OpenID: who a provider says somebody is, and what the house makes of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from assistant.domain.people.user import Role

MADE_BY_PROVIDER: Final = "openid-"  # how the id of an account begins that the provider's word alone made
INVITED_FOR: Final = timedelta(days=7)
LONGEST_SUBJECT: Final = 255  # characters, OpenID Connect Core 2

Claims = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class OpenIdIdentity:
    """The account of one subject of one issuer: the only pair that OpenID Connect Core 5.7 calls stable."""

    issuer: str
    subject: str
    user_id: str
    linked_at: datetime


@dataclass(frozen=True, slots=True)
class OpenIdInvitation:
    """A code told once, kept as a hash alone, that links whoever signs in with it to an account."""

    code_hash: str
    user_id: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class OpenIdRules:
    """What the house trusts: one issuer, tokens for ``client_id`` alone.

    ``roles`` reads the values of ``role_claim``, the first that is found wins; without ``role_claim`` the account's own
    role stands. ``invents``: whether a person with such a role gets an account at their first sign-in.
    """

    issuer: str
    client_id: str
    role_claim: str = ""
    roles: tuple[tuple[str, Role], ...] = ()
    team_claim: str = ""
    invents: bool = False

    def trusts(self, claims: Claims, now: datetime) -> bool:
        """Whether the claims are of this issuer, for us, and not expired; the signature was proven before."""
        issuer, audience, expires = (claims.get(name) for name in ("iss", "aud", "exp"))
        meant = audience if isinstance(audience, list) else [audience]
        return (
            isinstance(issuer, str)
            and issuer.rstrip("/") == self.issuer.rstrip("/")
            and self.client_id in meant
            and isinstance(expires, int | float)
            and now.timestamp() < expires
            and 0 < len(told(claims, "sub")) <= LONGEST_SUBJECT
        )

    def role_of(self, claims: Claims) -> Role | None:
        """The role that the claims give, None where they give none."""
        given = values_of(claims, self.role_claim) if self.role_claim else ()
        return next((role for value, role in self.roles if value in given), None)

    def team_of(self, claims: Claims) -> str:
        """The team that the claims tell, "" for none."""
        return next(iter(values_of(claims, self.team_claim)), "") if self.team_claim else ""


def told(claims: Claims, name: str) -> str:
    """A claim that is a text, to the letter, "" otherwise."""
    found = claims.get(name)
    return found if isinstance(found, str) else ""


def values_of(claims: Claims, name: str) -> tuple[str, ...]:
    """The values of a claim, by its whole name, else by steps (« realm_access.roles »)."""
    found: object = claims.get(name)
    if found is None:
        found = claims
        for step in name.split("."):
            found = found.get(step) if isinstance(found, Mapping) else None
    if isinstance(found, str):
        return (found,)
    if isinstance(found, Sequence):
        return tuple(one for one in found if isinstance(one, str))
    return ()
