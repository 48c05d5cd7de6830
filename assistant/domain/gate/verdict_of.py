"""Passing the gate: every question in turn, then what people set aside."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from assistant.domain.gate.address import no_address
from assistant.domain.gate.bank import stale_bank_data
from assistant.domain.gate.candidate import Candidate
from assistant.domain.gate.claims import time_barred
from assistant.domain.gate.drafts import already_sent, another_draft
from assistant.domain.gate.flags import set_aside
from assistant.domain.gate.insolvency import insolvency, insolvency_unchecked
from assistant.domain.gate.money import credit_to_net, nothing_to_ask
from assistant.domain.gate.plan import running_plan
from assistant.domain.gate.promise import promise_pending
from assistant.domain.gate.reason import Overrider, Reason
from assistant.domain.gate.reply import reply_waits
from assistant.domain.gate.rhythm import contact_budget, too_recent
from assistant.domain.gate.verdict import Verdict
from assistant.domain.mail.correspondence import Channel

Question = Callable[[Candidate, date], Reason | None]

QUESTIONS: tuple[Question, ...] = (
    insolvency,
    set_aside,
    nothing_to_ask,
    promise_pending,
    running_plan,
    reply_waits,
    time_barred,
    stale_bank_data,
    too_recent,
    contact_budget,
    already_sent,
    another_draft,
    no_address,
    credit_to_net,
    insolvency_unchecked,
)


def pass_gate(candidate: Candidate, as_of: date, channel: Channel | None = None) -> Verdict:
    """Ask every question of the gate; ``channel`` None asks for any address."""
    asked = replace(candidate, channel=channel) if channel is not None else candidate
    reasons = [reason for question in QUESTIONS if (reason := question(asked, as_of)) is not None]
    return Verdict(tuple(_overridden(reason, asked, as_of) for reason in reasons), asked.opens_at)


def _overridden(reason: Reason, candidate: Candidate, as_of: date) -> Reason:
    if reason.override is Overrider.NOBODY:
        return reason
    for override in reversed(candidate.overrides):
        if override.covers(reason.code, as_of, candidate.draft_id, reason.sentence):
            return replace(reason, overridden_by=override.user_id)
    return reason
