"""Fetch mail from an account: each folder from where the last run stopped, even one that was interrupted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from assistant.domain.mail.mail import Mail, MailReport, SetAside
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.services.authorise import authorise
from assistant.services.mail.import_mail import ImportMail, Watch
from assistant.services.ports.mail_account import Fetched, MailAccount
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class FetchMail:
    """Reads the account's folders into the book; nothing changes on the server."""

    unit_of_work: UnitOfWorkFactory
    account: MailAccount
    import_mail: ImportMail

    @property
    def name(self) -> str:
        """Whose account on which server, as screens name it."""
        return self.account.name

    def __call__(self, actor: User, *, dry_run: bool = False, watch: Watch | None = None) -> dict[str, MailReport]:
        """What each folder brought; raises MailboxError, and what came before stays."""
        authorise(actor, Act.IMPORT)  # before the account is opened
        return {folder: self._fetch(folder, actor, dry_run=dry_run, watch=watch) for folder in self.account.folders}

    def _fetch(self, folder: str, actor: User, *, dry_run: bool, watch: Watch | None) -> MailReport:
        key = f"mail:{self.account.name}/{folder}"
        with self.unit_of_work() as uow:
            stream = _Stream(key, self.account.fetch(folder, uow.house.value(key)))
        return self.import_mail(stream.mails(), actor, dry_run=dry_run, watch=watch, keep=stream.keep)


@dataclass(slots=True)
class _Stream:
    """Mails as they come, and the cursor after the last one taken."""

    key: str
    fetched: Iterator[Fetched]
    cursor: str = field(default="")

    def mails(self) -> Iterator[Mail | SetAside]:
        for one in self.fetched:
            self.cursor = one.cursor
            yield one.mail

    def keep(self, uow: UnitOfWork) -> None:
        """Write the cursor in the transaction that writes the mails before it."""
        uow.house.set_value(self.key, self.cursor)
