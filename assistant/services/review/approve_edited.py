"""Approve after an edit: the new text and the yes to it, or neither."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft, LetterText
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.review.approve_draft import ApproveDraft
from assistant.services.review.one_wins import one_wins
from assistant.services.review.refuse_unseen import refuse_unseen
from assistant.services.writing.edit_draft import EditDraft


@dataclass(frozen=True, slots=True)
class ApproveEdited:
    """One transaction, so that a text that cannot be approved does not leave the queue half changed."""

    unit_of_work: UnitOfWorkFactory
    edit: EditDraft
    approve: ApproveDraft

    def __call__(
        self, draft_id: str, text: LetterText, actor: User, seen: int | None = None, typed: str | None = None
    ) -> Draft:
        """Approve ``text`` in place of the version ``seen``; raises NotAllowedError, and then nothing is kept."""
        with one_wins(self.unit_of_work, draft_id, actor), self.unit_of_work() as uow:
            draft = self.approve.opened(uow, draft_id, actor)
            refuse_unseen(draft, seen)
            if draft.latest.text != text:
                draft = self.edit.inside(uow, draft, text, actor)
            return self.approve.inside(uow, draft, actor, typed)
