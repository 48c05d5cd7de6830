"""The printer: every way to take an approved letter out of the product."""

from __future__ import annotations

from assistant.channels.eml import make_eml
from assistant.channels.pdf_letter import make_pages, make_pdf
from assistant.channels.word.letter import make_docx
from assistant.domain.printed_letter import PrintedLetter


class Printer:
    """Implements the DocumentPrinter port."""

    def pdf(self, letter: PrintedLetter) -> bytes:
        """A letter as PDF/A-2a and PDF/UA-1."""
        return make_pdf(letter)

    def docx(self, letter: PrintedLetter) -> bytes:
        """A letter as a text document."""
        return make_docx(letter)

    def pages(self, letter: PrintedLetter) -> tuple[bytes, ...]:
        """The letter's pages as PNG pictures."""
        return make_pages(letter)

    def eml(self, letter: PrintedLetter) -> bytes:
        """A message marked unsent."""
        return make_eml(letter.draft, letter.creditor, letter.contact)
