"""Printing an approved letter."""

from __future__ import annotations

from typing import Protocol

from assistant.domain.creditor import Creditor
from assistant.domain.printed_letter import PrintedLetter


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

    def eml(self, letter: PrintedLetter) -> bytes:
        """A message as .eml, unsent (X-Unsent: 1)."""
        ...
