"""Deliver the outbox: each sending is claimed and committed before the wire, then its answer is recorded.

A crash between claim and answer leaves the claim: the program never sends it again by itself, a person says.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from threading import Event

from assistant.domain.approvals.review import DraftState, ReviewAction, next_state
from assistant.domain.dispatch.sending import MOST_ATTEMPTS, Sending, SendingState
from assistant.domain.errors import RefusedError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.accounts.flag_dead_address import flag_dead_address
from assistant.services.authorise import authorise, within_reach
from assistant.services.dispatch.file_sent import SentCopies
from assistant.services.dispatch.pack_message import PackedMessage, PackMessage
from assistant.services.dispatch.remember_sent import remember_sent
from assistant.services.ports.clock import Clock
from assistant.services.ports.mail_account import MailFolder
from assistant.services.ports.outbox import Delivery, MailSession, Outcome, Postman
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.review.approve_draft import ApproveDraft
from assistant.services.review.record_review import record_review

Told = Callable[[Sending], None]  # called after each one


@dataclass(frozen=True, slots=True)
class DeliverOutbox:
    """Any number of senders may run at once, on any number of machines: one claim wins."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    approve: ApproveDraft
    pack: PackMessage
    postman: Postman
    sent_folder: MailFolder | None = None  # where copies of what left are filed

    def __call__(
        self, actor: User, draft_ids: Iterable[str] | None = None, stop: Event | None = None, told: Told | None = None
    ) -> tuple[Sending, ...]:
        """Send what is queued, or these of it, each tried once; what became of each one that this run claimed.

        ``stop`` begins no other. Raises MailboxError where the server cannot be reached: the rest stays queued.
        """
        authorise(actor, Act.SEND)
        done: list[Sending] = []
        copies = SentCopies(self.unit_of_work, self.sent_folder)
        with self.postman.session() as session:
            for draft_id in self._chosen(actor, draft_ids):
                if stop is not None and stop.is_set():
                    break
                became = self._send(session, draft_id, actor, copies)
                if became is not None:
                    done.append(became)
                    if told is not None:
                        told(became)
        return tuple(done)

    def _chosen(self, actor: User, draft_ids: Iterable[str] | None) -> tuple[str, ...]:
        """Those asked for, else all that is queued; what goes to a client out of reach is left."""
        with self.unit_of_work() as uow:
            seen = within_reach(uow, actor, self.clock.today())
            queued = uow.sendings.in_state(SendingState.QUEUED)
        wanted = [sending.draft_id for sending in queued] if draft_ids is None else draft_ids
        foreign = {sending.draft_id for sending in queued if sending.debtor_id not in seen}
        return tuple(draft_id for draft_id in wanted if draft_id not in foreign)

    def _send(self, session: MailSession, draft_id: str, actor: User, copies: SentCopies) -> Sending | None:
        held = self._held(draft_id)
        if held is not None:
            return held
        session.ready()  # before the claim: a server that is down claims nothing
        try:
            claimed = self._claim(draft_id, actor)
        except RefusedError as error:  # the approval fell, or an address cannot be used
            return self._refuse(draft_id, str(error))
        if claimed is None:
            return None
        sending, packed = claimed
        recipients = (sending.recipient, *sending.copies)
        delivery = session.deliver(packed.content, sending.sender, recipients)
        return copies.keep(self._record(sending, delivery, actor), packed.content)

    def _held(self, draft_id: str) -> Sending | None:
        """A sending that hours or a holiday keep in the queue, with when it may leave; they void no approval."""
        with self.unit_of_work() as uow:
            queued = uow.sendings.get(draft_id)
            if queued is None or queued.state is not SendingState.QUEUED:
                return None
            opens = self.approve.waits_until(uow, uow.drafts.get(draft_id))
            if opens is None:
                return None
            waiting = replace(queued, why=f"Partira à partir du {opens:%d/%m/%Y à %H:%M}, heure du client.")
            if waiting != queued:
                uow.sendings.save(waiting)
                uow.commit()
            return waiting

    def _claim(self, draft_id: str, actor: User) -> tuple[Sending, PackedMessage] | None:
        """Gate, fingerprint and claim in one transaction; None when another sender has it."""
        with self.unit_of_work() as uow:
            uow.sendings.lock()
            queued = uow.sendings.get(draft_id)
            if queued is None or queued.state is not SendingState.QUEUED:
                return None
            draft = self.approve.holding(uow, draft_id, actor, queued.version)
            state = next_state(draft.state, ReviewAction.CLAIM, actor.role)
            now = self.clock.now()
            packed = self.pack(uow, draft, now, self.postman.sender)
            envelope = packed.envelope
            claimed = replace(
                queued,
                state=SendingState.SENDING,
                claimed_at=now,
                attempts=queued.attempts + 1,
                why="",
                message_id=envelope.message_id,
                sender=envelope.sender.email if envelope.sender else "",
                recipient=envelope.to.email if envelope.to else "",
                copies=tuple(party.email for party in envelope.copies),
                attachments=tuple(file.name for file in envelope.files),
            )
            uow.sendings.save(claimed)
            record_review(uow, replace(draft, state=state), ReviewAction.CLAIM, actor.id, now)
            return claimed, packed

    def _refuse(self, draft_id: str, why: str) -> Sending | None:
        """What cannot leave any more leaves the queue."""
        with self.unit_of_work() as uow:
            uow.sendings.lock()
            queued = uow.sendings.get(draft_id)
            if queued is None or queued.state is not SendingState.QUEUED:
                return None
            failed = replace(queued, state=SendingState.FAILED, why=why, done_at=self.clock.now())
            uow.sendings.save(failed)
            uow.commit()
            return failed

    def _record(self, claimed: Sending, delivery: Delivery, actor: User) -> Sending:
        """The answer, unless a person settled this very claim meanwhile."""
        with self.unit_of_work() as uow:
            uow.sendings.lock()
            current = uow.sendings.get(claimed.draft_id)
            if current is None or current.state is not SendingState.SENDING or current.attempts != claimed.attempts:
                return current or claimed
            became = self._became(claimed, delivery)
            uow.sendings.save(became)
            if delivery.dead_address:
                flag_dead_address(uow, claimed.debtor_id, claimed.recipient, self.clock.today())
            self._settle_draft(uow, became, actor)
            return became

    def _became(self, claimed: Sending, delivery: Delivery) -> Sending:
        delayed = SendingState.QUEUED if claimed.attempts < MOST_ATTEMPTS else SendingState.FAILED
        state = {
            Outcome.TAKEN: SendingState.SENT,
            Outcome.REFUSED: SendingState.FAILED,
            Outcome.DELAYED: delayed,
            Outcome.UNKNOWN: SendingState.UNCERTAIN,
        }[delivery.outcome]
        return replace(claimed, state=state, why=delivery.sentence, done_at=self.clock.now())

    def _settle_draft(self, uow: UnitOfWork, became: Sending, actor: User) -> None:
        """Sent, or approved again; an uncertain draft stays claimed. Commits."""
        draft, now = uow.drafts.get(became.draft_id), self.clock.now()
        if became.state is SendingState.UNCERTAIN:
            details = {"why": "no answer"}
            uow.audit.append(at=now, user_id=actor.id, action="uncertain", subject_id=draft.id, details=details)
            uow.commit()
        elif became.state is SendingState.SENT:
            remember_sent(uow, draft, actor.name, now, became.message_id, became.attachments)
            sent = replace(draft, state=DraftState.SENT, sent_at=now)
            record_review(uow, sent, ReviewAction.MARK_SENT, actor.id, now)
        else:
            released = replace(draft, state=DraftState.APPROVED)
            record_review(uow, released, ReviewAction.RELEASE, actor.id, now, became.why)
