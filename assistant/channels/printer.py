"""The printer: every way to take an approved letter out of the product."""

from __future__ import annotations

from assistant.channels.eml import make_eml
from assistant.channels.pdf_letter import make_pages, make_pdf
from assistant.domain.creditor import Creditor
from assistant.domain.debtor import Contact, Debtor
from assistant.domain.draft import Draft


class Printer:
    """Implements the DocumentPrinter port."""

    def pdf(self, draft: Draft, creditor: Creditor, debtor: Debtor, contact: Contact | None) -> bytes:
        """A letter as PDF/A-2b."""
        return make_pdf(draft, creditor, debtor, contact)

    def pages(self, draft: Draft, creditor: Creditor, debtor: Debtor, contact: Contact | None) -> tuple[bytes, ...]:
        """The letter's pages as PNG pictures."""
        return make_pages(draft, creditor, debtor, contact)

    def eml(self, draft: Draft, creditor: Creditor, debtor: Debtor, contact: Contact | None) -> bytes:  # noqa: ARG002  (the port's signature)
        """A message marked unsent."""
        return make_eml(draft, creditor, contact)
