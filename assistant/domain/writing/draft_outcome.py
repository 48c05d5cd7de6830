"""Draft outcome: what became of one client when many letters were drafted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from assistant.domain.writing.draft import Writer


class OutcomeKind(StrEnum):
    """Drafted, refused by the gate, failed for want of the book or the index, or left when a person stopped."""

    DRAFTED = "drafted"
    REFUSED = "refused"
    FAILED = "failed"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class DraftOutcome:
    """``why``: the draft's own reason, or the sentence of the refusal; ``draft_id`` "" where there is none."""

    debtor_id: str
    kind: OutcomeKind
    why: str = ""
    draft_id: str = ""
    written_by: Writer | None = None
