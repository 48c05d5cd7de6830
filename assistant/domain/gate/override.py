"""Gate override: a person's written decision to go on in spite of one reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from assistant.domain.gate.reason import ReasonCode


@dataclass(frozen=True, slots=True)
class GateOverride:
    """Good for one reason up to the day ``until``, included; for one draft alone where ``draft_id`` is told.

    ``cause`` is the reason's sentence as the person read it: another promise, reply or reminder is another cause.
    """

    id: str
    debtor_id: str
    code: ReasonCode
    reason: str
    user_id: str
    at: datetime
    until: date
    draft_id: str = ""
    cause: str = ""

    def covers(self, code: ReasonCode, as_of: date, draft_id: str, sentence: str = "") -> bool:
        """Whether it sets that reason aside that day, for that draft ("" for none); ``sentence`` "" asks no cause."""
        asked = not sentence or not self.cause or sentence == self.cause
        return asked and self.code is code and as_of <= self.until and self.draft_id in {"", draft_id}
