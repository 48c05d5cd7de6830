"""Printing an approved letter."""

from __future__ import annotations

from typing import Protocol

from assistant.domain.printed_letter import PrintedLetter


class DocumentPrinter(Protocol):
    """Turns a letter into a file."""

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
