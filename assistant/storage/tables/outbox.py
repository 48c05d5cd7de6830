"""Tables of sendings and of the PDFs of invoices."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, Table

from assistant.domain.dispatch.sending import Road, SendingState
from assistant.storage.column_types import Choice, Document, Moment
from assistant.storage.tables.columns import of_debtor, of_draft, text
from assistant.storage.tables.metadata import METADATA

SENDINGS = Table(
    "sendings",
    METADATA,
    of_draft(primary_key=True),
    of_debtor(),
    Column("version", Integer, nullable=False),
    Column("road", Choice(Road), nullable=False),
    Column("state", Choice(SendingState), nullable=False),
    text("queued_by"),
    Column("queued_at", Moment, nullable=False),
    text("message_id"),
    text("sender"),
    text("recipient"),
    Column("copies", Document(tuple[str, ...]), nullable=False),
    Column("attachments", Document(tuple[str, ...]), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("claimed_at", Moment),
    Column("done_at", Moment),
    text("why"),
    Column("bounced_on", Date),
    text("tracking"),
    Column("received_on", Date),
    Index(None, "debtor_id"),
    Index(None, "state", "queued_at"),
    Index(None, "message_id"),
)

INVOICE_FILES = Table(
    "invoice_files",
    METADATA,
    text("invoice_number", primary_key=True),  # no foreign key: a file may come before its invoice
    text("name"),
    text("digest"),
    Column("size", Integer, nullable=False),
)
