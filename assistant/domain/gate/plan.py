"""Payment plans: one in good order is waited for, a missed instalment is asked for alone, the rest is not held."""

from __future__ import annotations

from datetime import date

from assistant.domain.gate.candidate import Candidate
from assistant.domain.gate.gate_plan import ask_plans
from assistant.domain.gate.reason import Overrider, Reason, ReasonCode


def running_plan(candidate: Candidate, _as_of: date) -> Reason | None:
    """What the client's plans say of a reminder."""
    word = ask_plans(candidate.plans, candidate.account)
    if word is None:
        return None
    return Reason(ReasonCode(word.hold.value), word.sentence, word.blocks, Overrider.TEAM_LEAD, word.waits)
