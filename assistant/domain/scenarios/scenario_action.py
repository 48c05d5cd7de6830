"""Scenario action: what a run found to do, claimed once for a client, an invoice and a step; never a sending."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role
from assistant.domain.reminders.dunning import Stage


class ActionState(StrEnum):
    """What became of it."""

    OPEN = "open"
    DONE = "done"  # the reminder went out or the call was made
    MOOT = "moot"  # paid, promised, disputed or overtaken before anybody did it


@dataclass(frozen=True, slots=True)
class ScenarioAction:
    """A letter to prepare or a call to make, found ``on`` a day, not to reach the client before ``not_before`` (UTC).

    ``step_key`` tells the step and its repetition, ``assignee`` is a user id, "" for whoever has the role ``owner``.
    """

    debtor_id: str
    invoice_number: str
    step_key: str
    title: str
    on: date
    due_since: date
    stage: Stage
    channel: Channel
    owner: Role
    assignee: str
    signed_by: Role
    not_before: datetime
    policy_number: int
    state: ActionState = ActionState.OPEN
    closed_on: date | None = None

    @property
    def claim(self) -> tuple[str, str, str]:
        """What no two actions share."""
        return self.debtor_id, self.invoice_number, self.step_key


@dataclass(frozen=True, slots=True)
class ScenarioRun:
    """A run of the scenarios for a day: how many actions it made, did, and closed as moot."""

    on: date
    at: datetime
    user_id: str
    made: int
    done: int
    moot: int
