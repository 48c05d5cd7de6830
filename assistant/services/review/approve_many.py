"""Approve many: one yes for drafts alike, of one template and without any finding; each is still judged alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from assistant.domain.approvals.review import DraftState
from assistant.domain.errors import AssistantError, NotAllowedError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft, Writer
from assistant.services.authorise import authorise, authorised_draft
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.review.approve_draft import ApproveDraft
from assistant.services.review.one_wins import one_wins
from assistant.services.review.refuse_unseen import refuse_unseen


@dataclass(frozen=True, slots=True)
class Refusal:
    """A draft that was left, and why in French."""

    draft_id: str
    sentence: str


@dataclass(frozen=True, slots=True)
class ApproveMany:
    """What the book holds when each one's turn comes decides; one refusal stops no other."""

    unit_of_work: UnitOfWorkFactory
    approve: ApproveDraft

    def __call__(self, seen: Mapping[str, int], actor: User) -> tuple[Refusal, ...]:
        """Approve each draft in the version ``seen``; those left. Raises NotAllowedError where they are not alike."""
        authorise(actor, Act.JUDGE)
        with self.unit_of_work() as uow:
            today = self.approve.clock.today()
            refuse_unlike([authorised_draft(uow, actor, Act.APPROVE, draft_id, today) for draft_id in seen])
        left = []
        for draft_id, version in seen.items():
            try:
                self._one(draft_id, version, actor)
            except AssistantError as error:
                left.append(Refusal(draft_id, str(error)))
        return tuple(left)

    def _one(self, draft_id: str, version: int, actor: User) -> None:
        with one_wins(self.unit_of_work, draft_id, actor), self.unit_of_work() as uow:
            draft = self.approve.opened(uow, draft_id, actor)
            refuse_unseen(draft, version)
            self.approve.inside(uow, draft, actor, spotless=True)


def template_of(draft: Draft) -> str:
    """What drafts of one batch share; "" for a text that somebody or a model wrote, or that is not waiting."""
    alone = draft.state is not DraftState.SUBMITTED or draft.latest.written_by is not Writer.COMPOSER
    return "" if alone else draft.provenance.plan_id


def refuse_unlike(drafts: Sequence[Draft]) -> None:
    """Raise NotAllowedError unless all wait, come from one template as it stands and have no finding."""
    if len({template_of(draft) for draft in drafts}) != 1 or not template_of(drafts[0]):
        raise NotAllowedError("Un lot réunit des brouillons soumis, d’un même modèle et non modifiés à la main.")
    if any(draft.latest.findings for draft in drafts):
        raise NotAllowedError(
            "Un lot ne contient que des brouillons sans aucun constat\u202f: lisez les autres un à un."
        )
