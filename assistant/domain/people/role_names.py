"""Roles in French: what they do, which names nobody's gender."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assistant.domain.people.user import Role

ROLE_NAMES: Final[Mapping[Role, str]] = {
    Role.ACCOUNT_MANAGER: "suivi client",
    Role.TEAM_LEAD: "responsable",
    Role.PHONE_AGENT: "appels",
    Role.ADMINISTRATOR: "administration",
    Role.AUDITOR: "audit",
}
