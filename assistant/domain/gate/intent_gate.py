"""What the gate means for a letter that is not a reminder: some reasons to wait are its very subject."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from assistant.domain.gate import Reason, ReasonCode, Verdict
from assistant.domain.reminders.intent import Intent

_SETTLED: Final = frozenset(
    {
        ReasonCode.NOTHING_DUE,
        ReasonCode.COVERED,
        ReasonCode.UNDER_TOLERANCE,
        ReasonCode.TRIGGER_DELAY,
        ReasonCode.FACTORED,
        ReasonCode.STALE_BANK_DATA,
        ReasonCode.PAYMENT_ANNOUNCED,
    }
)
_AGREED: Final = frozenset(
    {
        ReasonCode.PROMISE_PENDING,
        ReasonCode.PLAN_IN_ORDER,
        ReasonCode.PLAN_MISSED,
        ReasonCode.PLAN_PROPOSED,
        ReasonCode.REPLY,
    }
)
_TOLD: Final = _SETTLED | _AGREED | {ReasonCode.TOO_RECENT, ReasonCode.CONTACT_BUDGET, ReasonCode.PAUSED}
# What only bounds letters that we begin: who wrote to us may be answered.
_OUR_RHYTHM: Final = frozenset(
    {
        ReasonCode.TOO_RECENT,
        ReasonCode.CONTACT_BUDGET,
        ReasonCode.DISPUTED,
        ReasonCode.EXCLUDED,
        ReasonCode.PAUSED,
        ReasonCode.BLACKOUT,
        ReasonCode.AUTOMATIC_PAYMENT,
        ReasonCode.EINVOICE_STOPPED,
        ReasonCode.INSOLVENCY_UNCHECKED,
    }
)
_LIFTED: Final = {
    **dict.fromkeys((intent for intent in Intent if intent.is_of_call), _TOLD),
    Intent.PROMISE_CONFIRMATION: _AGREED | {ReasonCode.TOO_RECENT, ReasonCode.UNDER_TOLERANCE},
    Intent.PLAN_PROPOSAL: _AGREED | {ReasonCode.TOO_RECENT},
    Intent.PLAN_CONFIRMATION: _AGREED | {ReasonCode.TOO_RECENT},
    Intent.MISSED_INSTALMENT: frozenset({ReasonCode.PLAN_MISSED}),
    Intent.DISPUTE_NOTED: _SETTLED | _AGREED | {ReasonCode.TOO_RECENT, ReasonCode.DISPUTED, ReasonCode.PAUSED},
    Intent.INVOICE_COPY: _AGREED | {ReasonCode.TOO_RECENT, ReasonCode.UNDER_TOLERANCE, ReasonCode.PAUSED},
    Intent.ANSWER: _SETTLED | _AGREED | _OUR_RHYTHM,
    Intent.THANKS: _SETTLED | _AGREED | {ReasonCode.TOO_RECENT, ReasonCode.DISPUTED},
}


def verdict_for(verdict: Verdict, intent: Intent) -> Verdict:
    """The verdict without the reasons that do not hold this letter back; insolvency and lack of address always do."""
    lifted = _LIFTED.get(intent)
    if not lifted:
        return verdict
    kept = (reason for reason in verdict.reasons if reason.code not in lifted)
    return replace(verdict, reasons=tuple(_binding(reason, intent) for reason in kept))


def _binding(reason: Reason, intent: Intent) -> Reason:
    """An instalment may be what was promised: there a promise binds, whatever else is late."""
    if intent is Intent.MISSED_INSTALMENT and reason.code is ReasonCode.PROMISE_PENDING:
        return replace(reason, blocks=True, waits=True)
    return reason
