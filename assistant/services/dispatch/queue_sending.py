"""Queue a sending: an approved e-mail takes its place in the outbox, or leaves it before anybody sent it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.domain.approvals.review import DraftState, ReviewAction, next_state
from assistant.domain.dispatch.sending import Road, Sending, SendingState
from assistant.domain.errors import NotAllowedError, RefusedError, StaleApprovalError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.authorise import authorise, authorised_draft, within_reach
from assistant.services.dispatch.envelope_of_draft import envelope_of
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.review.approve_draft import ApproveDraft


@dataclass(frozen=True, slots=True)
class QueueSending:
    """The queue is in the book: it outlives the program."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    approve: ApproveDraft

    def __call__(self, draft_id: str, actor: User, seen: int | None = None) -> Sending:
        """The sending, queued; the same again changes nothing. Raises StaleApprovalError, RefusedError."""
        with self.unit_of_work() as uow:
            uow.sendings.lock()
            draft = self.approve.holding(uow, draft_id, actor, seen)
            next_state(draft.state, ReviewAction.CLAIM, actor.role)
            before = uow.sendings.get(draft_id)
            if before is not None and before.state is SendingState.QUEUED and before.version == draft.latest.number:
                return before
            made = self._queued(uow, draft, actor)
            made = made if before is None else replace(made, attempts=before.attempts)
            uow.sendings.save(made)
            uow.audit.append(at=made.queued_at, user_id=actor.id, action="queue", subject_id=draft_id)
            uow.commit()
            return made

    def withdraw(self, draft_id: str, actor: User) -> None:
        """Take it out of the queue; raises NotAllowedError once it is claimed."""
        with self.unit_of_work() as uow:
            uow.sendings.lock()
            authorised_draft(uow, actor, Act.SEND, draft_id, self.clock.today())
            found = uow.sendings.get(draft_id)
            next_state(DraftState.APPROVED, ReviewAction.CLAIM, actor.role)
            if found is None or found.state is not SendingState.QUEUED:
                raise NotAllowedError("Ce courrier n’attend plus dans la boîte d’envoi : rechargez la page.")
            uow.sendings.drop(draft_id)
            uow.audit.append(at=self.clock.now(), user_id=actor.id, action="withdraw", subject_id=draft_id)
            uow.commit()

    def check(self, uow: UnitOfWork, draft_id: str, actor: User) -> None:
        """Raise what would stop it now, and change nothing: an approval that fell is not voided by a look."""
        draft = authorised_draft(uow, actor, Act.SEND, draft_id, self.clock.today())
        trouble = self.approve.trouble(uow, draft) if draft.state is DraftState.APPROVED else ""
        if trouble:
            raise StaleApprovalError(trouble)
        self.approve.holding(uow, draft_id, actor)
        next_state(draft.state, ReviewAction.CLAIM, actor.role)
        self._queued(uow, draft, actor)

    def approved(self, actor: User) -> tuple[str, ...]:
        """The approved e-mails of the clients within reach, oldest first: what may be queued."""
        authorise(actor, Act.READ)
        with self.unit_of_work() as uow:
            drafts = uow.drafts.in_state(DraftState.APPROVED)
            seen = within_reach(uow, actor, self.clock.today())
        return tuple(draft.id for draft in drafts if draft.channel is Channel.EMAIL and draft.debtor_id in seen)

    def _queued(self, uow: UnitOfWork, draft: Draft, actor: User) -> Sending:
        now = self.clock.now()
        if draft.channel is not Channel.EMAIL:
            raise RefusedError("Seul un courriel part par le serveur de courrier : imprimez cette lettre ou copiez-la.")
        envelope = envelope_of(uow, draft, now)
        if envelope.to is None:
            raise RefusedError("Ce client n’a pas d’adresse électronique : imprimez la lettre ou complétez sa fiche.")
        return Sending(
            draft_id=draft.id,
            debtor_id=draft.debtor_id,
            version=draft.latest.number,
            road=Road.SMTP,
            state=SendingState.QUEUED,
            queued_by=actor.id,
            queued_at=now,
            message_id=envelope.message_id,
            recipient=envelope.to.email,
            copies=tuple(party.email for party in envelope.copies),
            attachments=tuple(file.name for file in envelope.files),
        )
