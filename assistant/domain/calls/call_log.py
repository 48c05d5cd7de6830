"""Call log: what came of a call, in a code, with the facts that each code needs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Final

from assistant.domain.calls.call_sheet import CallSituation


class CallOutcome(StrEnum):
    """How a call ended (screens.md S12)."""

    VOICEMAIL = "voicemail"
    UNREACHABLE = "unreachable"
    WRONG_NUMBER = "wrong_number"
    CALL_BACK = "call_back"
    PROMISE = "promise"
    PAYMENT_SENT = "payment_sent"
    INVOICE_NOT_RECEIVED = "invoice_not_received"
    WAITING_APPROVAL = "waiting_approval"
    DISPUTE = "dispute"
    DIFFICULTY = "difficulty"
    PLAN_ASKED = "plan_asked"
    REFUSAL = "refusal"
    INSOLVENCY = "insolvency"

    @property
    def answered(self) -> bool:
        """Whether somebody spoke: it counts among the contacts of a debtor."""
        return self not in _UNANSWERED

    @property
    def right_party(self) -> bool:
        """Whether the person in charge was spoken to (vocabulary 74)."""
        return self.answered and self is not CallOutcome.CALL_BACK

    @property
    def needs(self) -> frozenset[str]:
        """The fields of CallLog without which this outcome says too little."""
        return _NEEDS.get(self, frozenset())


_UNANSWERED: Final = frozenset({CallOutcome.VOICEMAIL, CallOutcome.UNREACHABLE, CallOutcome.WRONG_NUMBER})
_NEEDS: Final = {
    CallOutcome.CALL_BACK: frozenset({"next_at"}),
    CallOutcome.PROMISE: frozenset({"amount", "on", "said_by"}),
    CallOutcome.PAYMENT_SENT: frozenset({"on"}),
    CallOutcome.INVOICE_NOT_RECEIVED: frozenset({"next_at"}),
    CallOutcome.WAITING_APPROVAL: frozenset({"next_at"}),
    CallOutcome.DISPUTE: frozenset({"invoice_number", "note"}),
    CallOutcome.DIFFICULTY: frozenset({"note"}),
    CallOutcome.PLAN_ASKED: frozenset({"parts", "on"}),
    CallOutcome.REFUSAL: frozenset({"note"}),
    CallOutcome.INSOLVENCY: frozenset({"note"}),
}


@dataclass(frozen=True, slots=True)
class CallLog:
    """One call; moments in UTC.

    ``amount`` in euros and ``on`` are what was promised, what left and when, or the first instalment's day; ``parts``
    how many instalments were asked; ``undisputed`` the part of ``invoice_number`` that is accepted; ``next_at`` when
    to call again; ``said_by`` who promised. ``draft_id`` is the confirmation that was drafted, "" without one.
    ``received``: the client called, at whatever hour; such a call is none of ours and spends no try.
    """

    id: str
    debtor_id: str
    agent_id: str
    situation: CallSituation
    outcome: CallOutcome
    started_at: datetime
    ended_at: datetime
    note: str = ""
    said_by: str = ""
    amount: Decimal | None = None
    on: date | None = None
    parts: int | None = None
    invoice_number: str = ""
    dispute_reason: str = ""
    undisputed: Decimal | None = None
    next_at: datetime | None = None
    draft_id: str = ""
    received: bool = False

    @property
    def missing(self) -> frozenset[str]:
        """What its outcome needs and it does not have."""
        return frozenset(name for name in self.outcome.needs if getattr(self, name) in {None, ""})

    @property
    def minutes(self) -> Decimal:
        """How long it lasted."""
        return Decimal((self.ended_at - self.started_at).total_seconds()) / 60
