"""Intent: what a letter is for, where it is not the next reminder of the ladder."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from assistant.domain.reminders.dunning import Stage


class Intent(StrEnum):
    """Why a person writes."""

    REMINDER = "reminder"
    BROKEN_PROMISE = "broken_promise"
    PROMISE_CONFIRMATION = "promise_confirmation"
    PLAN_PROPOSAL = "plan_proposal"
    PLAN_CONFIRMATION = "plan_confirmation"
    MISSED_INSTALMENT = "missed_instalment"
    THANKS = "thanks"
    EARLY_DISCOUNT = "early_discount"
    DISPUTE_NOTED = "dispute_noted"
    INVOICE_COPY = "invoice_copy"
    PAYMENT_NOTED = "payment_noted"
    APPROVAL_NOTED = "approval_noted"
    DIFFICULTY_NOTED = "difficulty_noted"
    CALL_BACK_NOTED = "call_back_noted"
    ANSWER = "answer"

    @property
    def is_chosen(self) -> bool:
        """Whether a person may choose it by itself; an answer comes of a client's message."""
        return self is not Intent.ANSWER

    @property
    def stage(self) -> Stage | None:
        """The stage of its letters; None: the ladder's."""
        return _STAGES.get(self)

    @property
    def is_reminder(self) -> bool:
        """Whether a letter of this intent counts among our reminders once sent."""
        return self not in _COURTESIES

    @property
    def is_of_call(self) -> bool:
        """Whether it says again what was just said on the telephone, and nothing else."""
        return self in _OF_CALL

    @property
    def is_of_ladder(self) -> bool:
        """Whether it asks for past-due invoices as the ladder does."""
        return self in _OF_LADDER


_OF_LADDER: Final = frozenset({Intent.REMINDER, Intent.BROKEN_PROMISE})
_OF_CALL: Final = frozenset(
    {Intent.PAYMENT_NOTED, Intent.APPROVAL_NOTED, Intent.DIFFICULTY_NOTED, Intent.CALL_BACK_NOTED}
)
_STAGES: Final = {
    **dict.fromkeys(_OF_CALL, Stage.OTHER),
    Intent.PROMISE_CONFIRMATION: Stage.OTHER,
    Intent.PLAN_PROPOSAL: Stage.PLAN,
    Intent.PLAN_CONFIRMATION: Stage.PLAN,
    Intent.MISSED_INSTALMENT: Stage.PLAN,
    Intent.THANKS: Stage.THANKS,
    Intent.EARLY_DISCOUNT: Stage.PRE_DUE,
    Intent.DISPUTE_NOTED: Stage.OTHER,
    Intent.INVOICE_COPY: Stage.OTHER,
    Intent.ANSWER: Stage.OTHER,
}
_COURTESIES: Final = _OF_CALL | frozenset(
    {
        Intent.PROMISE_CONFIRMATION,
        Intent.PLAN_PROPOSAL,
        Intent.PLAN_CONFIRMATION,
        Intent.THANKS,
        Intent.DISPUTE_NOTED,
        Intent.INVOICE_COPY,
        Intent.ANSWER,
    }
)
