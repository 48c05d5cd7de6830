"""Draft: a letter in the making, with all that made it and every version of its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from assistant.domain.approvals.review import DraftState
from assistant.domain.finding import Finding
from assistant.domain.mail.correspondence import Channel, Passage
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.register import RegisterCard


class Writer(StrEnum):
    """Who wrote a version."""

    COMPOSER = "composer"
    MODEL = "model"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class Provenance:
    """What made a draft, kept so that it can be explained.

    ``why`` is the French sentence that says why this writer wrote it; ``raw_answers`` are the model's, as received;
    ``tokens_in``/``out`` counted by the endpoint, ``cost`` in euros, None where no price is set.
    """

    why: str = ""
    plan_id: str = ""
    paragraph_ids: tuple[str, ...] = ()
    prompt_fingerprints: tuple[str, ...] = ()
    model: str = ""
    raw_answers: tuple[str, ...] = ()
    tokens_in: int = 0
    tokens_out: int = 0
    cost: Decimal | None = None
    rule_set: str = ""


@dataclass(frozen=True, slots=True)
class LetterText:
    """Subject ("" for an SMS) and body, slots filled, typography set."""

    subject: str
    body: str

    @property
    def whole(self) -> str:
        """The text that guardrails read: the subject as a first line "Objet : ..." where there is one."""
        return f"Objet : {self.subject}\n\n{self.body}" if self.subject else self.body


@dataclass(frozen=True, slots=True)
class WrittenLetter:
    """What a writer hands over: the text with slots and filled, and what made it."""

    template: LetterText
    text: LetterText
    written_by: Writer
    provenance: Provenance


@dataclass(frozen=True, slots=True)
class DraftVersion:
    """One version of the text: 1 is the writer's, the next are edits."""

    number: int
    text: LetterText
    written_by: Writer
    user_id: str
    at: datetime
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Draft:
    """A draft for one debtor; ``as_of`` is the day its figures are drawn up ("arrêté au").

    ``revision`` is the store's own count of saves, 0 for a draft never read from it; it refuses lost updates.
    """

    id: str
    debtor_id: str
    stage: Stage
    channel: Channel
    as_of: date
    firmness: int
    invoice_numbers: tuple[str, ...]
    state: DraftState
    created_by: str
    created_at: datetime
    register_card: RegisterCard
    provenance: Provenance
    payment_deadline: date | None = None
    evidence: tuple[Passage, ...] = ()
    versions: tuple[DraftVersion, ...] = ()
    waived: tuple[str, ...] = ()  # "RULE:reason", one a waiver
    sent_at: datetime | None = None
    intent: Intent = Intent.REMINDER
    revision: int = field(default=0, compare=False, repr=False)

    @property
    def latest(self) -> DraftVersion:
        """The version that would be approved."""
        return self.versions[-1]
