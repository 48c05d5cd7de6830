"""The services that commands call, built once for a command."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.domain.errors import NotFoundError
from assistant.domain.people.user import Role, User

if TYPE_CHECKING:  # the adapters cost a second: only a command that opens the book imports them
    from assistant.services.all_services import Services

_SHOWN = 5


def open_services() -> Services:
    """Services on the folder COURTOIS_HOME; raises SettingsError or StorageError."""
    from assistant.bootstrap import build_services
    from assistant.settings import read_settings

    return build_services(read_settings())


def acting_user() -> User:
    """Command-line use is recorded as the operating-system user."""
    import getpass

    name = getpass.getuser()
    return User(id=f"os:{name}", name=name, role=Role.ACCOUNT_MANAGER)


def acting_lead() -> User:
    """The same person where a lead's word is needed: who commands the folder itself answers for it."""
    return replace(acting_user(), role=Role.TEAM_LEAD)


def known_client(services: Services, said: str, *, in_part: bool = False) -> str:
    """The id of the client that a person names, in whatever case, by id, SIREN or name; raises NotFoundError.

    ``in_part`` takes a part of a name that one client alone has: for what deletes and hands out nothing.
    """
    from assistant.services.accounts.client_directory import ClientDirectory, slug

    with services.unit_of_work() as uow:
        debtors = uow.debtors.all()
    if any(debtor.id == said for debtor in debtors):
        return said
    found = ClientDirectory(debtors).find(said)
    near = [debtor for debtor in debtors if slug(said) and slug(said) in slug(debtor.name)]
    if found is None and in_part and len(near) == 1:
        return near[0].id
    if found is None:
        raise NotFoundError(_unknown(said, [f"{debtor.shown_code} ({debtor.name})" for debtor in near]))
    return found


def _unknown(said: str, near: Sequence[str]) -> str:
    if not near:
        return f"Le client «\u202f{said}\u202f» n’existe pas\u202f: «\u202fcourtois clients\u202f» les liste."
    if len(near) == 1:
        part = f"«\u202f{said}\u202f» n’est qu’une partie d’un nom"
        return f"{part}\u202f: donnez en entier celui de {near[0]}, ou son code."
    shown = ", ".join(near[:_SHOWN]) + ("…" if len(near) > _SHOWN else "")
    return f"«\u202f{said}\u202f» ne nomme pas un seul client\u202f: donnez l’identifiant, parmi {shown}."
