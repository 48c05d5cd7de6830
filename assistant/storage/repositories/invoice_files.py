"""Which PDF is on file for an invoice."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sqlalchemy import select

from assistant.domain.dispatch.envelope import InvoiceFile
from assistant.storage.rows import row_of
from assistant.storage.tables import INVOICE_FILES
from assistant.storage.transaction import Transaction


class SqlInvoiceFiles:
    """Files by invoice number; their content lives in the folder of files."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def add(self, file: InvoiceFile) -> None:
        """Insert or replace."""
        self._transaction.upsert(INVOICE_FILES, [row_of(file)])

    def of(self, invoice_numbers: Collection[str]) -> Mapping[str, InvoiceFile]:
        """The files of these invoices, by number."""
        query = select(INVOICE_FILES).where(INVOICE_FILES.c.invoice_number.in_(invoice_numbers))
        return {file.invoice_number: file for file in self._transaction.built(InvoiceFile, query)}

    def count(self) -> int:
        """How many invoices have one."""
        return self._transaction.count(INVOICE_FILES)
