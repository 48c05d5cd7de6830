"""File an approved draft in the drafts folder of the house's mail account: a way out beside the .eml file."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.people.user import User
from assistant.services.dispatch.send_draft import SendDraft
from assistant.services.ports.clock import Clock
from assistant.services.ports.mail_account import MailFolder
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class FileDraft:
    """What was approved is exactly what is filed."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    send: SendDraft
    drafts: MailFolder

    def __call__(self, draft_id: str, actor: User) -> bool:
        """False when it was there already; raises StaleApprovalError, MailboxError."""
        filed = self.drafts.file(self.send.eml(draft_id, actor))
        if filed:
            with self.unit_of_work() as uow:
                uow.audit.append(at=self.clock.now(), user_id=actor.id, action="file_draft", subject_id=draft_id)
                uow.commit()
        return filed
