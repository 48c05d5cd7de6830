"""Use an approved draft: print it, save it as a message, mark it as sent; each road checks the approval first."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.domain.approvals.review import ReviewAction, next_state
from assistant.domain.dispatch.envelope import Envelope, InvoiceFile
from assistant.domain.dispatch.printed_letter import PrintedLetter
from assistant.domain.dispatch.sending import Road, Sending, SendingState
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft, LetterText
from assistant.services.authorise import authorised_draft
from assistant.services.dispatch.envelope_of_draft import envelope_of
from assistant.services.dispatch.lay_out_letter import LayOutLetter
from assistant.services.dispatch.pack_message import PackMessage
from assistant.services.dispatch.remember_sent import remember_sent
from assistant.services.ports.clock import Clock
from assistant.services.ports.document_printer import DocumentPrinter
from assistant.services.ports.unit_of_work import UnitOfWorkFactory
from assistant.services.review.approve_draft import ApproveDraft
from assistant.services.review.record_review import record_review


@dataclass(frozen=True, slots=True)
class SendDraft:
    """What was approved is exactly what goes out."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    approve: ApproveDraft
    lay_out: LayOutLetter
    printer: DocumentPrinter
    pack: PackMessage

    def preview(self, draft_id: str, text: LetterText, actor: User) -> tuple[bytes, ...]:
        """Pictures of the pages as ``text`` would be printed; for the eye only, so no approval is asked."""
        with self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.READ, draft_id, self.clock.today())
            version = replace(draft.latest, text=text)
            return self.printer.pages(self.lay_out(uow, replace(draft, versions=(*draft.versions[:-1], version))))

    def pdf(self, draft_id: str, actor: User, seen: int | None = None) -> bytes:
        """The letter as PDF; raises StaleApprovalError."""
        return self.printer.pdf(self._approved(draft_id, actor, seen))

    def docx(self, draft_id: str, actor: User, seen: int | None = None) -> bytes:
        """The letter as DOCX; raises StaleApprovalError."""
        return self.printer.docx(self._approved(draft_id, actor, seen))

    def eml(self, draft_id: str, actor: User, seen: int | None = None) -> bytes:
        """The message as .eml with its files, to be sent from a mail program; raises StaleApprovalError."""
        with self.unit_of_work() as uow:
            return self.pack(uow, self.approve.holding(uow, draft_id, actor, seen)).content

    def envelope(self, draft_id: str, actor: User) -> Envelope:
        """From whom it goes to whom and with which files, to be looked at."""
        with self.unit_of_work() as uow:
            draft = authorised_draft(uow, actor, Act.READ, draft_id, self.clock.today())
            return envelope_of(uow, draft, self.clock.now())

    def file(self, file: InvoiceFile) -> bytes:
        """The content of a file that goes along."""
        return self.pack.files.read(file.digest)

    def _approved(self, draft_id: str, actor: User, seen: int | None) -> PrintedLetter:
        draft = self.approve.still_holds(draft_id, actor, seen)
        with self.unit_of_work() as uow:
            return self.lay_out(uow, draft)

    def mark_sent(self, draft_id: str, actor: User, seen: int | None = None, tracking: str = "") -> Draft:
        """Record that the approved text, the version ``seen``, went out: a message and a reminder of this client.

        Check and act are one transaction; ``tracking`` is the number of a registered letter.
        """
        with self.unit_of_work() as uow:
            uow.sendings.lock()
            draft = self.approve.holding(uow, draft_id, actor, seen)
            state = next_state(draft.state, ReviewAction.MARK_SENT, actor.role)
            now = self.clock.now()
            uow.sendings.save(
                Sending(
                    draft_id=draft.id,
                    debtor_id=draft.debtor_id,
                    version=draft.latest.number,
                    road=Road.HAND,
                    state=SendingState.SENT,
                    queued_by=actor.id,
                    queued_at=now,
                    done_at=now,
                    tracking=tracking.strip(),
                )
            )
            remember_sent(uow, draft, actor.name, now)
            return record_review(uow, replace(draft, state=state, sent_at=now), ReviewAction.MARK_SENT, actor.id, now)
