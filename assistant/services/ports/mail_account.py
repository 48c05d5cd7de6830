"""A mail account on a server: read without leaving a trace there, and a draft filed for a person to send."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from assistant.domain.mail.mail import Mail, SetAside


@dataclass(frozen=True, slots=True)
class Fetched:
    """A mail of the account, and the ``cursor`` after which a later run goes on."""

    mail: Mail | SetAside
    cursor: str


class MailAccount(Protocol):
    """Reads folders of an account; raises MailboxError with one French sentence."""

    @property
    def name(self) -> str:
        """Whose account on which server."""
        ...

    @property
    def folders(self) -> tuple[str, ...]:
        """The folders to read."""
        ...

    def fetch(self, folder: str, cursor: str) -> Iterator[Fetched]:
        """What came after ``cursor``, "" for the start, the oldest first; nothing is marked as read."""
        ...


class MailFolder(Protocol):
    """Files a message in one folder of an account; raises MailboxError."""

    def file(self, message: bytes) -> bool:
        """Whether it was filed; False when a message of its Message-ID is there already."""
        ...
