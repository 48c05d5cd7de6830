"""Permission: which role may do what, and to whose clients. One table, asked by services."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from assistant.domain.people.user import Role


class Act(StrEnum):
    """What a use case does, as far as the right to do it goes."""

    READ = "read"  # open a client, search, lists
    WRITE = "write"  # draft, edit, submit, promises, disputes, replies, flags
    CALL = "call"  # call sheets and logs
    APPROVE = "approve"
    SEND = "send"
    JUDGE = "judge"  # send back, refuse, what a second person decides
    OVERRIDE = "override"  # set a reason of the gate aside
    IMPORT = "import"
    EXPORT = "export"  # take a client's data or a letter's evidence out
    SET_HOUSE = "set_house"  # creditor, policy, scenarios, templates, rules, rates
    ERASE = "erase"  # personal data, retention
    AUDIT = "audit"  # read the trail
    ACCOUNTS = "accounts"  # people, roles, teams
    ABSENCES = "absences"  # who stands in for whom in one's team


class Scope(StrEnum):
    """Whose clients."""

    OWN = "own"  # one's portfolio, and those delegated
    TEAM = "team"  # the portfolios of one's team
    ALL = "all"


_MANAGER: Final = frozenset(
    {Act.READ, Act.WRITE, Act.CALL, Act.APPROVE, Act.SEND, Act.OVERRIDE, Act.IMPORT, Act.EXPORT}
)
_LEAD: Final = _MANAGER | {Act.JUDGE, Act.SET_HOUSE, Act.ERASE, Act.AUDIT, Act.ABSENCES}
ALLOWED: Final[dict[Role, frozenset[Act]]] = {
    Role.ACCOUNT_MANAGER: _MANAGER,
    Role.TEAM_LEAD: _LEAD,
    Role.PHONE_AGENT: frozenset({Act.READ, Act.CALL}),
    Role.ADMINISTRATOR: frozenset(
        {Act.ACCOUNTS, Act.ABSENCES, Act.AUDIT, Act.SET_HOUSE, Act.IMPORT, Act.EXPORT, Act.ERASE, Act.READ}
    ),
    Role.AUDITOR: frozenset({Act.READ, Act.AUDIT, Act.EXPORT}),
}
SCOPES: Final[dict[Role, Scope]] = {
    Role.ACCOUNT_MANAGER: Scope.OWN,
    Role.TEAM_LEAD: Scope.TEAM,
    Role.PHONE_AGENT: Scope.TEAM,
    Role.ADMINISTRATOR: Scope.ALL,
    Role.AUDITOR: Scope.ALL,
}


def may(role: Role, act: Act) -> bool:
    """Whether a person of that role may do it to somebody's clients at all."""
    return act in ALLOWED[role]
