"""Use an approved draft: print it, save it as a message, mark it as sent; each road checks the approval first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.domain.correspondence import Direction, Message
from assistant.domain.draft import Draft, LetterText
from assistant.domain.dunning import PastReminder
from assistant.domain.printed_letter import PrintedLetter
from assistant.domain.review import ReviewAction, next_state
from assistant.domain.user import User
from assistant.services.approve_draft import ApproveDraft
from assistant.services.lay_out_letter import LayOutLetter
from assistant.services.ports.clock import Clock
from assistant.services.ports.document_printer import DocumentPrinter
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.record_review import record_review


@dataclass(frozen=True, slots=True)
class SendDraft:
    """What was approved is exactly what goes out."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    approve: ApproveDraft
    lay_out: LayOutLetter
    printer: DocumentPrinter

    def preview(self, draft_id: str, text: LetterText) -> tuple[bytes, ...]:
        """Pictures of the pages as ``text`` would be printed; for the eye only, so no approval is asked."""
        with self.unit_of_work() as uow:
            draft = uow.drafts.get(draft_id)
            version = replace(draft.latest, text=text)
            return self.printer.pages(self.lay_out(uow, replace(draft, versions=(*draft.versions[:-1], version))))

    def pdf(self, draft_id: str, seen: int | None = None) -> bytes:
        """The letter as PDF; raises StaleApprovalError."""
        return self.printer.pdf(self._approved(draft_id, seen))

    def docx(self, draft_id: str, seen: int | None = None) -> bytes:
        """The letter as DOCX; raises StaleApprovalError."""
        return self.printer.docx(self._approved(draft_id, seen))

    def eml(self, draft_id: str, seen: int | None = None) -> bytes:
        """The message as .eml, to be opened and sent from a mail program; raises StaleApprovalError."""
        return self.printer.eml(self._approved(draft_id, seen))

    def _approved(self, draft_id: str, seen: int | None) -> PrintedLetter:
        draft = self.approve.still_holds(draft_id, seen)
        with self.unit_of_work() as uow:
            return self.lay_out(uow, draft)

    def mark_sent(self, draft_id: str, actor: User, seen: int | None = None) -> Draft:
        """Record that the approved text, the version ``seen``, went out: a message and a reminder of this client."""
        draft = self.approve.still_holds(draft_id, seen)
        state = next_state(draft.state, ReviewAction.MARK_SENT, actor.role)
        now = self.clock.now()
        with self.unit_of_work() as uow:
            reminder = PastReminder(self.clock.today(), draft.stage, draft.channel, draft.invoice_numbers, draft.id)
            uow.correspondence.add([self._as_message(draft, actor)])
            if draft.intent.is_reminder:
                uow.correspondence.add_reminders(draft.debtor_id, [reminder])
            sent = replace(draft, state=state, sent_at=now)
            return record_review(uow, sent, ReviewAction.MARK_SENT, actor.id, now)

    def _as_message(self, draft: Draft, actor: User) -> Message:
        text = draft.latest.text
        return Message(
            id=f"sent-{draft.id}",
            debtor_id=draft.debtor_id,
            direction=Direction.OUT,
            sent_at=self.clock.now(),
            body=text.body,
            subject=text.subject,
            channel=draft.channel,
            author=actor.name,
            stage=draft.stage.value,
        )
