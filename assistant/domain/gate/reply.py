"""Replies: what a client wrote is read by a person before anything else is asked."""

from __future__ import annotations

from datetime import date

from assistant.domain.gate.candidate import Candidate
from assistant.domain.gate.reason import Overrider, Reason, ReasonCode
from assistant.domain.gate.reply_hold import reply_hold


def reply_waits(candidate: Candidate, as_of: date) -> Reason | None:
    """A reply that nobody decided, or whose follow-up day is still to come."""
    sentence = reply_hold(candidate.replies, as_of) if candidate.replies else ""
    return Reason(ReasonCode.REPLY, sentence, override=Overrider.TEAM_LEAD) if sentence else None
