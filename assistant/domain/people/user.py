"""User: who acts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

SHELL = "os:"  # before the name of the operating-system user


class Role(StrEnum):
    """What a person may do."""

    ACCOUNT_MANAGER = "account_manager"
    TEAM_LEAD = "team_lead"
    PHONE_AGENT = "phone_agent"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


ROLE_CODES: Final = {  # as commands and settings name them
    "manager": Role.ACCOUNT_MANAGER,
    "lead": Role.TEAM_LEAD,
    "agent": Role.PHONE_AGENT,
    "admin": Role.ADMINISTRATOR,
    "auditor": Role.AUDITOR,
}


@dataclass(frozen=True, slots=True)
class User:
    """A person who acts; every service is told who. ``team`` is "" in a house without teams.

    ``languages`` are ISO 639-1 codes of what the person speaks on the telephone, () where nobody told: then any.
    ``active``: someone who left is kept, since drafts and the audit name them, and never signs in again.
    """

    id: str
    name: str
    role: Role
    email: str = ""
    team: str = ""
    active: bool = True
    languages: tuple[str, ...] = ()

    def speaks(self, language: str) -> bool:
        """Whether a client of that language may be offered to this person."""
        return not self.languages or language in self.languages

    @property
    def is_shell(self) -> bool:
        """Whether this is who commands the machine itself; no account may bear such an id."""
        return self.id.startswith(SHELL)


def told_name(user_id: str, names: Mapping[str, str]) -> str:
    """A person by name; who used the command line is told as such, since a login name is nobody's."""
    if user_id in names:
        return names[user_id]
    return f"Ligne de commande ({user_id.removeprefix(SHELL)})" if user_id.startswith(SHELL) else user_id
