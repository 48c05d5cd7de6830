"""Whether a house would be left without anybody who may manage its accounts."""

from __future__ import annotations

from assistant.domain.user import Role, User
from assistant.services.ports.unit_of_work import UnitOfWork


def is_last_administrator(uow: UnitOfWork, person: User) -> bool:
    """Whether this person is the one administrator whose account is open."""
    if person.role is not Role.ADMINISTRATOR or not person.active:
        return False
    return not any(u.role is Role.ADMINISTRATOR and u.active and u.id != person.id for u in uow.house.users())
