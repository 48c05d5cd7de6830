"""Reading mail from files."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Protocol

from assistant.domain.mail.mail import Mail, SetAside


class MailFiles(Protocol):
    """Mail of any form, message by message, in bounded memory; raises UnreadableFileError where there is none."""

    def read_path(self, path: str) -> Iterator[Mail | SetAside]:
        """A mailbox, a maildir, a folder of messages or one message, on this machine."""
        ...

    def read_file(self, name: str, file: BinaryIO) -> Iterator[Mail | SetAside]:
        """A file that a person dropped."""
        ...
