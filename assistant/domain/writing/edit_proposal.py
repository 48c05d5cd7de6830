"""Edit proposal: what people keep correcting, proposed for a register card or a template; a person decides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assistant.domain.writing.draft_edit import EditChange
from assistant.domain.writing.register import RegisterTrait


class ProposalTarget(StrEnum):
    """What would change."""

    REGISTER = "register"
    TEMPLATE = "template"


@dataclass(frozen=True, slots=True)
class ProposalEvidence:
    """One letter in which a person made the change."""

    draft_id: str
    debtor_id: str
    user_id: str
    at: datetime
    change: EditChange


@dataclass(frozen=True, slots=True)
class EditProposal:
    """``subject`` is the client of a card or the plan of a template.

    A card: its ``trait`` would be locked to ``after``. A template: the words ``before`` would become ``after``.
    ``key`` stands for all this where a decision is kept.
    """

    key: str
    target: ProposalTarget
    subject: str
    before: str
    after: str
    evidence: tuple[ProposalEvidence, ...]
    trait: RegisterTrait | None = None


@dataclass(frozen=True, slots=True)
class ProposalDecision:
    """A person's yes or no to the proposal of that key; ``reason`` where it is refused.

    ``drafted``: the ids of the templates that a yes wrote a draft of, between spaces; "" where a person has to.
    """

    key: str
    target: ProposalTarget
    subject: str
    accepted: bool
    reason: str
    user_id: str
    at: datetime
    drafted: str = ""
