"""Candidate: all that the gate is told about one debtor."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from assistant.domain.approvals.review import DraftState
from assistant.domain.commitments.plan_standing import PlanStanding
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.gate.override import GateOverride
from assistant.domain.ledger.account import Account
from assistant.domain.ledger.account_flag import AccountFlag
from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.domain.mail.correspondence import Channel
from assistant.domain.mail.reply import Reply
from assistant.domain.policy import HousePolicy
from assistant.domain.quickly_made import quickly_made
from assistant.domain.reminders.dunning import PastReminder, Stage


class GateMoment(StrEnum):
    """When the gate is asked: each step asks anew."""

    SELECTION = "selection"
    DRAFTING = "drafting"
    APPROVAL = "approval"
    SENDING = "sending"


@dataclass(frozen=True, slots=True)
class KnownDraft:
    """A draft of this debtor as the gate sees it; ``words`` are its text without spaces, for comparison."""

    id: str
    state: DraftState
    words: str


@quickly_made
@dataclass(frozen=True, slots=True)
class Candidate:
    """A debtor at the gate: ``account`` is netted (what may be asked), ``booked`` is the account as it stands.

    ``bank_data_age`` counts business days, None where no bank data were ever given. ``draft_id`` is the draft that is
    approved or sent, "" before there is one; ``stage`` and ``channel`` what would be written, None for any.
    ``opens_at`` is the first moment at which sending is open.
    """

    debtor: Debtor
    account: Account
    promises: Sequence[PromiseToPay]
    reminders: Sequence[PastReminder]
    policy: HousePolicy
    contact: Contact | None
    had_credit: bool = False
    booked: Account | None = None
    flags: Sequence[AccountFlag] = ()
    bank_data_age: int | None = None
    stage: Stage | None = None
    channel: Channel | None = None
    moment: GateMoment = GateMoment.SELECTION
    drafts: Sequence[KnownDraft] = ()
    draft_id: str = ""
    overrides: Sequence[GateOverride] = ()
    opens_at: datetime | None = None
    plans: Sequence[PlanStanding] = ()
    replies: Sequence[Reply] = ()

    @property
    def own_draft(self) -> KnownDraft | None:
        """The draft that is approved or sent."""
        return next((draft for draft in self.drafts if draft.id == self.draft_id), None)

    @property
    def other_drafts(self) -> tuple[KnownDraft, ...]:
        """The other drafts of this debtor."""
        return tuple(draft for draft in self.drafts if draft.id != self.draft_id)

    @property
    def past_contacts(self) -> Sequence[PastReminder]:
        """Reminders other than the one at hand."""
        if not self.draft_id:
            return self.reminders
        return tuple(r for r in self.reminders if r.draft_id != self.draft_id)
