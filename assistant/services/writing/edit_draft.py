"""Edit a draft: a new version is kept, and an approval given before is void."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.domain.approvals.review import ReviewAction, next_state
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft, DraftVersion, LetterText, Writer
from assistant.services.authorise import authorised_draft
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.review.one_wins import one_wins
from assistant.services.review.record_review import trace_review
from assistant.services.review.refuse_unseen import refuse_unseen
from assistant.services.writing.recheck_draft import RecheckDraft


@dataclass(frozen=True, slots=True)
class EditDraft:
    """Keeps what a person wrote, with what the guardrails think of it."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    recheck: RecheckDraft

    def __call__(self, draft_id: str, text: LetterText, actor: User, seen: int | None = None) -> Draft:
        """The draft with its new version, made from the one ``seen``; the same text again changes nothing."""
        with one_wins(self.unit_of_work, draft_id, actor), self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.WRITE, draft_id, self.clock.today())
            if draft.latest.text == text:
                return draft
            refuse_unseen(draft, seen)
            kept = self.inside(uow, draft, text, actor)
            uow.commit()
            return kept

    def inside(self, uow: UnitOfWork, draft: Draft, text: LetterText, actor: User) -> Draft:
        """The draft with its new version, in a transaction that the caller commits."""
        state = next_state(draft.state, ReviewAction.EDIT, actor.role)
        now = self.clock.now()
        findings = self.recheck.inside(uow, draft, text)
        version = DraftVersion(draft.latest.number + 1, text, Writer.PERSON, actor.id, now, findings)
        kept = replace(draft, state=state, versions=(*draft.versions, version), waived=())
        trace_review(uow, kept, ReviewAction.EDIT, actor.id, now)
        return kept
