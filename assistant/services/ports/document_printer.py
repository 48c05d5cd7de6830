"""Printing an approved letter."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from assistant.domain.dispatch.envelope import Envelope
from assistant.domain.dispatch.printed_letter import PrintedLetter
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.writing.draft import Draft


class DocumentPrinter(Protocol):
    """Turns a letter into a file."""

    def try_out(self, creditor: Creditor) -> None:
        """Raise RefusedError where a letter could not show what the creditor says of itself, or its logo."""
        ...

    def pdf(self, letter: PrintedLetter) -> bytes:
        """A letter as PDF."""
        ...

    def docx(self, letter: PrintedLetter) -> bytes:
        """A letter as DOCX."""
        ...

    def pages(self, letter: PrintedLetter) -> tuple[bytes, ...]:
        """The letter's pages as PNG pictures, for the eye only."""
        ...

    def message(self, draft: Draft, envelope: Envelope, contents: tuple[bytes, ...], sent_at: datetime | None) -> bytes:
        """A message with the contents of its files; ``sent_at`` None marks it unsent, for a mail program (X-Unsent: 1).

        Raises RefusedError for an address that cannot be used.
        """
        ...
