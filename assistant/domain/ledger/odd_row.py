"""Rows that are taken, but seldom meant: a person is told, and nothing is stopped."""

from __future__ import annotations

from assistant.domain.ledger.import_rows import CreditNoteRow, FileKind, InvoiceRow, Row
from assistant.domain.money import ZERO


def oddity(row: Row, kind: FileKind) -> str:
    """What is odd about a row of such a file, one French sentence; "" for an ordinary one."""
    if isinstance(row, InvoiceRow) and row.amount == ZERO:
        return f"La facture {row.number} est de zéro euro\u202f: rien n’y sera réclamé."
    if isinstance(row, CreditNoteRow) and kind is FileKind.INVOICES:
        return (
            f"{row.number} porte un montant négatif\u202f: la ligne est prise pour un avoir non affecté, "
            "et les relances de ce client attendent qu’on l’affecte."
        )
    return ""
