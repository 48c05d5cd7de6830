"""Printing an approved letter."""

from __future__ import annotations

from typing import Protocol

from assistant.domain.creditor import Creditor
from assistant.domain.debtor import Contact, Debtor
from assistant.domain.draft import Draft


class DocumentPrinter(Protocol):
    """Turns an approved draft into a file."""

    def pdf(self, draft: Draft, creditor: Creditor, debtor: Debtor, contact: Contact | None) -> bytes:
        """A letter as PDF."""
        ...

    def pages(self, draft: Draft, creditor: Creditor, debtor: Debtor, contact: Contact | None) -> tuple[bytes, ...]:
        """The letter's pages as PNG pictures, for the eye only."""
        ...

    def eml(self, draft: Draft, creditor: Creditor, debtor: Debtor, contact: Contact | None) -> bytes:
        """A message as .eml, unsent (X-Unsent: 1)."""
        ...
