"""Settle a sending that is uncertain: a person who looked says whether it left."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.domain.approvals.review import ReviewAction, next_state
from assistant.domain.dispatch.sending import Sending, SendingState
from assistant.domain.errors import NotAllowedError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorised_draft
from assistant.services.dispatch.remember_sent import remember_sent
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.review.record_review import record_review


@dataclass(frozen=True, slots=True)
class SettleSending:
    """Two acts, both traced; the program takes neither by itself."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def it_left(self, draft_id: str, actor: User) -> Sending:
        """It went out when it was claimed; raises NotAllowedError when it is not uncertain."""
        with self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.SEND, draft_id, self.clock.today())
            uncertain = self._uncertain(uow, draft_id)
            state = next_state(draft.state, ReviewAction.MARK_SENT, actor.role)
            now = self.clock.now()
            at = uncertain.claimed_at or now
            settled = replace(
                uncertain, state=SendingState.SENT, done_at=now, why=f"Parti, d’après {actor.name} qui l’a vérifié."
            )
            uow.sendings.save(settled)
            remember_sent(uow, draft, actor.name, at, settled.message_id, settled.attachments)
            sent = replace(draft, state=state, sent_at=at)
            record_review(uow, sent, ReviewAction.MARK_SENT, actor.id, now, settled.why)
            return settled

    def it_did_not(self, draft_id: str, actor: User) -> Sending:
        """Nothing went out: the draft is approved again, and may be sent anew; raises NotAllowedError."""
        with self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.SEND, draft_id, self.clock.today())
            uncertain = self._uncertain(uow, draft_id)
            state = next_state(draft.state, ReviewAction.RELEASE, actor.role)
            now = self.clock.now()
            why = f"Pas parti, d’après {actor.name} qui l’a vérifié."
            settled = replace(uncertain, state=SendingState.FAILED, done_at=now, why=why)
            uow.sendings.save(settled)
            record_review(uow, replace(draft, state=state), ReviewAction.RELEASE, actor.id, now, why)
            return settled

    def _uncertain(self, uow: UnitOfWork, draft_id: str) -> Sending:
        uow.sendings.lock()
        found = uow.sendings.get(draft_id)
        standing = found.stands(self.clock.now()) if found is not None else None
        if standing is None or standing.state is not SendingState.UNCERTAIN:
            raise NotAllowedError("Le sort de ce courrier n’est pas incertain : rechargez la page.")
        return standing
