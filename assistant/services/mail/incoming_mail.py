"""What is done with mail that comes in, as one part of the application."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from assistant.services.mail.choose_mail_owner import ChooseMailOwner
from assistant.services.mail.fetch_mail import FetchMail
from assistant.services.mail.import_mail import ImportMail
from assistant.services.mail.undo_mail_choice import UndoMailChoice
from assistant.services.ports.clock import Clock
from assistant.services.ports.mail_account import MailAccount
from assistant.services.ports.mail_files import MailFiles
from assistant.services.ports.passage_index import PassageIndex
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class IncomingMail:
    """Read from files or fetched, taken in, given to a client; ``fetch`` is None where no account is set."""

    files: MailFiles
    take_in: ImportMail
    choose_owner: ChooseMailOwner
    undo_choice: UndoMailChoice
    fetch: FetchMail | None = None

    @classmethod
    def on(
        cls,
        book: UnitOfWorkFactory,
        clock: Clock,
        files: MailFiles,
        index: PassageIndex,
        account: MailAccount | None = None,
    ) -> Self:
        """All of them on one book."""
        take_in = ImportMail(book, clock)
        return cls(
            files=files,
            take_in=take_in,
            choose_owner=ChooseMailOwner(book, clock),
            undo_choice=UndoMailChoice(book, index, clock),
            fetch=FetchMail(book, account, take_in) if account else None,
        )
