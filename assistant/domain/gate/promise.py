"""Promise: money that was promised is waited for until its day."""

from __future__ import annotations

from datetime import date

from assistant.domain.commitments.promise import PromiseStatus
from assistant.domain.gate.candidate import Candidate
from assistant.domain.gate.reason import Overrider, Reason, ReasonCode


def promise_pending(candidate: Candidate, as_of: date) -> Reason | None:
    """A promise whose day, with its grace, is not over."""
    if not candidate.promises:
        return None
    pending = [p for p in candidate.promises if p.status is PromiseStatus.PENDING and p.on <= as_of]
    if not pending:
        return None
    latest = max(pending, key=lambda promise: promise.due_on)
    return Reason(
        ReasonCode.PROMISE_PENDING,
        f"Un règlement est promis pour le {latest.due_on:%d/%m/%Y}\u202f: attendez cette date.",
        override=Overrider.TEAM_LEAD,
    )
