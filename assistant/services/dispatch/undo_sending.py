"""Undo, within the day, that a draft was marked as sent; and note what the post says of a registered letter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from assistant.domain.approvals.review import ReviewAction, next_state
from assistant.domain.dispatch.sending import Road, Sending
from assistant.domain.errors import NotAllowedError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.authorise import authorise, authorised_draft
from assistant.services.dispatch.remember_sent import sent_id
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.review.record_review import record_review

_PARIS = ZoneInfo("Europe/Paris")
_REGISTERED = frozenset({Channel.REGISTERED_LETTER, Channel.ELECTRONIC_REGISTERED_LETTER})
_LONGEST_NUMBER = 40


@dataclass(frozen=True, slots=True)
class UndoSending:
    """A person may have pressed too soon; what the program itself sent cannot be called back."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, draft_id: str, actor: User, reason: str) -> Draft:
        """The draft, approved again, its message and reminder gone; raises NotAllowedError."""
        with self.unit_of_work() as uow:
            uow.sendings.lock()
            draft = authorised_draft(uow, actor, Act.SEND, draft_id, self.clock.today())
            sending = uow.sendings.get(draft_id)
            state = next_state(draft.state, ReviewAction.UNMARK, actor.role, reason)
            if sending is None or sending.road is not Road.HAND:
                raise NotAllowedError("Ce courrier est parti par le serveur de courrier : il ne peut pas être repris.")
            if sending.queued_at.astimezone(_PARIS).date() != self.clock.today():
                raise NotAllowedError("L’envoi a été noté un autre jour : il ne peut plus être annulé.")
            uow.sendings.drop(draft_id)
            uow.correspondence.delete([sent_id(draft_id)])
            uow.correspondence.drop_reminders(draft.debtor_id, draft_id)
            kept = replace(draft, state=state, sent_at=None)
            return record_review(uow, kept, ReviewAction.UNMARK, actor.id, self.clock.now(), reason.strip())

    def note_receipt(self, draft_id: str, actor: User, tracking: str, received_on: date | None) -> Sending:
        """Number and acknowledgment of receipt of a registered letter; raises NotAllowedError."""
        authorise(actor, Act.SEND, "Votre rôle ne tient pas les recommandés : demandez au suivi client.")
        with self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.SEND, draft_id, self.clock.today())
            sending = uow.sendings.get(draft_id)
            if sending is None or draft.channel not in _REGISTERED:
                raise NotAllowedError("Seule une lettre recommandée envoyée a un numéro et un avis de réception.")
            if received_on is not None and not sending.queued_at.astimezone(_PARIS).date() <= received_on:
                raise NotAllowedError("L’avis de réception ne peut pas dater d’avant l’envoi : corrigez la date.")
            if received_on is not None and received_on > self.clock.today():
                raise NotAllowedError("L’avis de réception ne peut pas dater d’après aujourd’hui : corrigez la date.")
            noted = replace(sending, tracking=tracking.strip()[:_LONGEST_NUMBER], received_on=received_on)
            uow.sendings.save(noted)
            details = {"received_on": received_on.isoformat()} if received_on else {}
            uow.audit.append(
                at=self.clock.now(), user_id=actor.id, action="note_receipt", subject_id=draft_id, details=details
            )
            uow.commit()
            return noted
