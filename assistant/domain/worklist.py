"""Worklist: who to remind today and why, the blocked ones with their reason."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from assistant.domain.advice import Advice
from assistant.domain.gate import Verdict

DAYS_THAT_DOUBLE = 30
BROKEN_PROMISE_FACTOR = Decimal("1.5")


@dataclass(frozen=True, slots=True)
class WorklistRow:
    """One client with something past due (or due soon); euros and days of the oldest past-due item."""

    debtor_id: str
    name: str
    account_manager: str
    amount: Decimal
    days_past_due: int
    advice: Advice
    verdict: Verdict
    pending_draft: str = ""

    @property
    def ready(self) -> bool:
        """Whether to remind today: the gate neither blocks nor counsels to wait."""
        return self.verdict.ready

    @property
    def priority(self) -> Decimal:
        """Amount, doubled every thirty days of age, and half as much again after a broken promise."""
        age = 1 + Decimal(max(self.days_past_due, 0)) / DAYS_THAT_DOUBLE
        factor = BROKEN_PROMISE_FACTOR if self.advice.broken_promise else Decimal(1)
        return (self.amount * age * factor).quantize(Decimal(1))
