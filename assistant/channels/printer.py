"""The printer: every way to take an approved letter out of the product."""

from __future__ import annotations

from datetime import datetime

from assistant.channels.eml import make_message
from assistant.channels.pdf_letter import make_pages, make_pdf, try_out
from assistant.domain.dispatch.envelope import Envelope
from assistant.domain.dispatch.printed_letter import PrintedLetter
from assistant.domain.ledger.creditor import Creditor
from assistant.domain.writing.draft import Draft


class Printer:
    """Implements the DocumentPrinter port."""

    def try_out(self, creditor: Creditor) -> None:
        """Print a sheet that holds nothing but what the creditor says of itself; raises RefusedError."""
        try_out(creditor)

    def pdf(self, letter: PrintedLetter) -> bytes:
        """A letter as PDF/A-2a and PDF/UA-1."""
        return make_pdf(letter)

    def docx(self, letter: PrintedLetter) -> bytes:
        """A letter as a text document."""
        from assistant.channels.word.letter import make_docx  # a fourteenth of the start: only for a document

        return make_docx(letter)

    def pages(self, letter: PrintedLetter) -> tuple[bytes, ...]:
        """The letter's pages as PNG pictures."""
        return make_pages(letter)

    def message(self, draft: Draft, envelope: Envelope, contents: tuple[bytes, ...], sent_at: datetime | None) -> bytes:
        """A message as bytes, marked unsent where ``sent_at`` is None."""
        return make_message(draft, envelope, contents, sent_at)
