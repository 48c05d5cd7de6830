"""Proof: that whoever does a grave act said again, a moment ago, who they are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from assistant.domain.people.user import SHELL, User

PROOF_LASTS: Final = timedelta(minutes=10)  # how long whoever proved who they are is believed for a grave act


@dataclass(frozen=True, slots=True)
class Proof:
    """``at`` in UTC: when the person signed in or gave the password again; None for who holds the machine itself."""

    user_id: str
    at: datetime | None

    def covers(self, actor: User, now: datetime) -> bool:
        """Whether it is this person's own, and fresh; a clock set back ends it."""
        if actor.is_shell:
            return self == HOLDS_MACHINE
        return self.user_id == actor.id and self.at is not None and self.at <= now < self.at + PROOF_LASTS


HOLDS_MACHINE: Final = Proof(SHELL, None)  # what commands say: whoever runs them holds the database anyway
