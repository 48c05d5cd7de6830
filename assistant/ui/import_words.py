"""French words for imported files: kinds and fields."""

from __future__ import annotations

from assistant.domain.field_names import FIELD_NAMES
from assistant.domain.ledger.import_rows import FileKind

KINDS = {
    FileKind.CLIENTS: "Clients",
    FileKind.CONTACTS: "Contacts",
    FileKind.INVOICES: "Factures",
    FileKind.CREDIT_NOTES: "Avoirs",
    FileKind.PAYMENTS: "Règlements",
    FileKind.WRITE_OFFS: "Pertes",
    FileKind.CORRESPONDENCE: "Échanges",
}


def field_words(name: str, *, required: bool) -> str:
    """A field as the screen names it; a required one says so."""
    words = FIELD_NAMES.get(name, name)
    return f"{words} (obligatoire)" if required else words
