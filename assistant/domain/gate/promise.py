"""Promise: money that was promised is waited for until its day; what nobody promised is not."""

from __future__ import annotations

from datetime import date
from typing import Final

from assistant.domain.commitments.promise_hold import pending_promises, promised_apart
from assistant.domain.gate.candidate import Candidate
from assistant.domain.gate.reason import Overrider, Reason, ReasonCode

_REST: Final = "les factures qu’il couvre ne sont pas demandées"
_TOO_LITTLE: Final = "il couvre moins du quart de ce qui est dû, qui se demande donc"


def promise_pending(candidate: Candidate, _as_of: date) -> Reason | None:
    """A promise whose day, with its grace, is not over: it only counsels where it does not hold all that is due."""
    if not candidate.promises:
        return None
    pending = pending_promises(candidate.promises, candidate.account)
    if not pending:
        return None
    latest = max(pending, key=lambda promise: promise.due_on)
    apart = promised_apart(candidate.promises, candidate.account)
    holds = apart is None
    rest = "attendez cette date" if holds else _REST if apart else _TOO_LITTLE
    return Reason(
        ReasonCode.PROMISE_PENDING,
        f"Un règlement est promis pour le {latest.due_on:%d/%m/%Y}\u202f: {rest}.",
        blocks=holds,
        override=Overrider.TEAM_LEAD,
        waits=holds,
    )
