"""Whether a house would be left without anybody who may manage its accounts, or enter at all."""

from __future__ import annotations

from datetime import datetime

from assistant.domain.people.openid import MADE_BY_PROVIDER
from assistant.domain.people.user import Role, User
from assistant.services.ports.unit_of_work import UnitOfWork


def is_last_administrator(uow: UnitOfWork, person: User, now: datetime) -> bool:
    """Whether this person is the one administrator whose account is open, and whom some door lets in."""
    if person.role is not Role.ADMINISTRATOR or not person.active:
        return False
    others = [u for u in uow.house.users() if u.role is Role.ADMINISTRATOR and u.active and u.id != person.id]
    return not any(_enters(uow, other, now) for other in others)


def is_last_way_in(uow: UnitOfWork, person: User, now: datetime) -> bool:
    """Whether nobody could enter once this account is closed: the application asks for one as soon as it has one.

    Where a provider makes accounts by itself, the next person has a way in.
    """
    people = uow.house.users()
    if any(user.id.startswith(MADE_BY_PROVIDER) for user in people):
        return False
    return [user.id for user in people if user.active and _enters(uow, user, now)] == [person.id]


def _enters(uow: UnitOfWork, person: User, now: datetime) -> bool:
    """By OpenID, or by a password that still opens; in a house without accounts whoever sits at the machine does."""
    linked, credential = uow.openid.linked(), uow.access.credential(person.id)
    if credential is None:
        return person.id in linked or not (linked or uow.access.has_credentials())
    return not credential.has_expired(now)
