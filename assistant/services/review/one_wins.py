"""One wins: of two people who act on one draft at once, the second is told who was first."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from assistant.domain.approvals.review import TRANSITIONS, DraftState, ReviewAction
from assistant.domain.errors import LostUpdateError, NotAllowedError
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

_DONE: Final = {
    ReviewAction.EDIT: "vient de modifier ce texte",
    ReviewAction.APPROVE: "a déjà approuvé ce courrier",
    ReviewAction.SEND_BACK: "a déjà renvoyé ce courrier à son auteur",
    ReviewAction.REFUSE: "a déjà refusé ce courrier",
    ReviewAction.SUBMIT: "a soumis ce courrier entre-temps",
    ReviewAction.WAIVE: "vient de lever un avertissement",
    ReviewAction.VOID: "a rendu cette approbation caduque",
    ReviewAction.CLAIM: "a déjà lancé l’envoi de ce courrier",
    ReviewAction.MARK_SENT: "a déjà marqué ce courrier comme envoyé",
}


@contextmanager
def one_wins(unit_of_work: UnitOfWorkFactory, draft_id: str, actor: User) -> Iterator[None]:
    """Tell who changed the draft between our reading and our writing; raises NotAllowedError then."""
    try:
        yield
    except LostUpdateError as error:
        with unit_of_work() as uow:
            first = _who(uow, draft_id, actor)
        raise NotAllowedError(first or str(error)) from error


def refuse_overtaken(
    uow: UnitOfWork, draft: Draft, action: ReviewAction, actor: User, shown: DraftState | None = None
) -> None:
    """The same for somebody who acts on a page drawn before the other's act, in the state ``shown``."""
    moved = shown is not None and draft.state is not shown
    if (moved or (draft.state, action) not in TRANSITIONS) and (first := _who(uow, draft.id, actor)):
        raise NotAllowedError(first)


def _who(uow: UnitOfWork, draft_id: str, actor: User) -> str:
    events = uow.drafts.reviews(draft_id)
    if not events or events[-1].user_id == actor.id or events[-1].action not in _DONE:
        return ""
    last = events[-1]
    name = next((user.name for user in uow.house.users() if user.id == last.user_id), last.user_id)
    return f"{name} {_DONE[last.action]}\u202f: rechargez la page."
