"""File a copy of what was sent in the mail account's folder of sent mail, as mail programs do.

The letter has left and is recorded before: whatever happens here, it is sent, and never sent again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.domain.dispatch.sending import Sending, SendingState
from assistant.domain.errors import AssistantError
from assistant.services.ports.mail_account import MailFolder
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(slots=True)
class SentCopies:
    """The copies of one run; after a failure it tries no other, so that a server that is down delays nothing."""

    unit_of_work: UnitOfWorkFactory
    folder: MailFolder | None
    failure: str = ""

    def keep(self, sending: Sending, message: bytes) -> Sending:
        """The sending, with a notice where its copy could not be filed."""
        if self.folder is None or sending.state is not SendingState.SENT:
            return sending
        if not self.failure:
            try:
                self.folder.file(message)
            except AssistantError as error:
                self.failure = str(error)
            else:
                return sending
        return self._noted(sending)

    def _noted(self, sending: Sending) -> Sending:
        with self.unit_of_work() as uow:
            uow.sendings.lock()
            current = uow.sendings.get(sending.draft_id)
            if current != sending:  # settled or sent back meanwhile: that matters more
                return sending
            noted = replace(sending, why=f"Parti, mais sans copie dans les messages envoyés. {self.failure}")
            uow.sendings.save(noted)
            uow.commit()
        return noted
