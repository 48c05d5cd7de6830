"""Call claim: a debtor is in the hands of one agent at a time, and freed after a delay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

CLAIM_LASTS: Final = timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class CallClaim:
    """Who holds a debtor, and until when, in UTC."""

    debtor_id: str
    agent_id: str
    until: datetime

    def holds_against(self, agent_id: str, now: datetime) -> bool:
        """Whether it keeps another agent away."""
        return self.agent_id != agent_id and now < self.until


@dataclass(frozen=True, slots=True)
class CallNotes:
    """What an agent typed during a call that is not logged yet: closing the window loses nothing."""

    debtor_id: str
    agent_id: str
    text: str
    started_at: datetime
