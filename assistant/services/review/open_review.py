"""Open a review: all that a person weighs before a verdict on one draft."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.approvals.review import ReviewEvent
from assistant.domain.approvals.second_look import SecondLook
from assistant.domain.case import Case
from assistant.domain.errors import AssistantError
from assistant.domain.finding import Finding
from assistant.domain.gate import GateMoment
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.ledger.account import OpenItem
from assistant.domain.ledger.open_account import open_account
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft, LetterText, Writer
from assistant.domain.writing.draft_edit import DraftEdit, EditChange
from assistant.services.accounts.open_case import case_of
from assistant.services.authorise import authorised_draft
from assistant.services.gate.gate_ground import GateWish
from assistant.services.ports.clock import Clock
from assistant.services.ports.letter_writer import LetterWriter
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.review.approve_draft import ApproveDraft
from assistant.services.review.class_edits import changes_between, edits_of
from assistant.services.review.second_reader import looks_of
from assistant.services.writing.amount_asked import amount_asked, plans_of_draft
from assistant.services.writing.situation_of_draft import situation_of_draft


@dataclass(frozen=True, slots=True)
class ReviewFile:
    """``items`` are the invoices that the draft asks for, as they stand today; ``case`` is today's.

    ``obstacle`` is what would stop this person from approving, "" for nothing. ``from_composer`` are the differences
    with what the built-in composer writes for the same situation, None where it has no letter for it any more.
    """

    draft: Draft
    case: Case
    items: tuple[OpenItem, ...]
    findings: tuple[Finding, ...]
    obstacle: str
    edits: tuple[DraftEdit, ...]
    from_composer: tuple[EditChange, ...] | None
    events: tuple[ReviewEvent, ...]


@dataclass(frozen=True, slots=True)
class OpenReview:
    """Reads and computes; nothing is kept."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    approve: ApproveDraft
    composer: LetterWriter
    rates: RateTable

    def __call__(self, draft_id: str, actor: User) -> ReviewFile:
        """The file; raises NotFoundError for a draft or a client out of reach."""
        with self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.READ, draft_id, self.clock.today())
            wish = GateWish(GateMoment.APPROVAL, self.clock.now(), draft.id)
            today = self.clock.today()
            case = case_of(uow, draft.debtor_id, today, draft.stage, draft.channel, wish, draft.intent)
            names = _names(uow, case)
            composed = self._composed(uow, draft)
            text = draft.latest.text
            return ReviewFile(
                draft,
                case,
                tuple(item for item in case.net.items if item.invoice.number in draft.invoice_numbers),
                self.approve.recheck.inside(uow, draft, text),
                self.approve.obstacle(uow, draft, actor),
                edits_of(draft, names),
                None if composed is None else changes_between(composed.whole, text.whole, names),
                uow.drafts.reviews(draft.id),
            )

    def looks(self, draft_id: str, actor: User) -> tuple[SecondLook, ...]:
        """Why somebody else than its author reads it; () where the author may approve."""
        with self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.READ, draft_id, self.clock.today())
            movements = uow.ledger.movements(draft.debtor_id)
            net = open_account(draft.debtor_id, movements, draft.as_of).netted()
            asked = amount_asked(net, draft, plans_of_draft(uow, draft, net, movements.payments))
            return looks_of(uow, draft, asked, uow.gate.overrides(draft.debtor_id), self.clock.today())

    def _composed(self, uow: UnitOfWork, draft: Draft) -> LetterText | None:
        first = draft.versions[0]
        if first.written_by is Writer.COMPOSER:
            return first.text
        try:
            _, situation = situation_of_draft(uow, draft, self.rates)
            return self.composer.write(situation).text
        except AssistantError:
            return None


def _names(uow: UnitOfWork, case: Case) -> tuple[str, ...]:
    """Whose name in a change makes it a fact."""
    people = (f"{one.first_name} {one.last_name}" for one in case.debtor.contacts)
    return (case.debtor.name, uow.house.creditor().name, *people)
