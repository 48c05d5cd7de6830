"""The services that commands call, built once for a command."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from assistant.domain.errors import NotFoundError
from assistant.domain.user import Role, User

if TYPE_CHECKING:  # the adapters cost a second: only a command that opens the book imports them
    from assistant.services.all_services import Services


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


def known_client(services: Services, said: str) -> str:
    """The id of the client that a person names, in whatever case, by id, SIREN or name; raises NotFoundError."""
    from assistant.services.client_directory import ClientDirectory

    with services.unit_of_work() as uow:
        debtors = uow.debtors.all()
    if any(debtor.id == said for debtor in debtors):
        return said
    found = ClientDirectory(debtors).find(said)
    if found is None:
        raise NotFoundError(
            f"Le client «\u202f{said}\u202f» n’existe pas\u202f: «\u202fcourtois clients\u202f» les liste."
        )
    return found
