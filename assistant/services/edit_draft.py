"""Edit a draft: a new version is kept, and an approval given before is void."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.domain.draft import Draft, DraftVersion, LetterText, Writer
from assistant.domain.permission import Act
from assistant.domain.review import ReviewAction, next_state
from assistant.domain.user import User
from assistant.services.authorise import authorised_draft
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.recheck_draft import RecheckDraft
from assistant.services.record_review import record_review
from assistant.services.refuse_unseen import refuse_unseen


@dataclass(frozen=True, slots=True)
class EditDraft:
    """Keeps what a person wrote, with what the guardrails think of it."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    recheck: RecheckDraft

    def __call__(self, draft_id: str, text: LetterText, actor: User, seen: int | None = None) -> Draft:
        """The draft with its new version, made from the one ``seen``; the same text again changes nothing."""
        with self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.WRITE, draft_id, self.clock.today())
            if draft.latest.text == text:
                return draft
            refuse_unseen(draft, seen)
            state = next_state(draft.state, ReviewAction.EDIT, actor.role)
            now = self.clock.now()
            findings = self.recheck.inside(uow, draft, text)
            version = DraftVersion(draft.latest.number + 1, text, Writer.PERSON, actor.id, now, findings)
            kept = replace(draft, state=state, versions=(*draft.versions, version), waived=())
            return record_review(uow, kept, ReviewAction.EDIT, actor.id, now)
