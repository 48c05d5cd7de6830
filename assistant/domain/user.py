"""User: who acts."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person may do."""

    ACCOUNT_MANAGER = "account_manager"
    TEAM_LEAD = "team_lead"
    PHONE_AGENT = "phone_agent"


@dataclass(frozen=True, slots=True)
class User:
    """A person who acts; every service is told who."""

    id: str
    name: str
    role: Role
    email: str = ""
