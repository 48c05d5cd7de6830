"""Tables of movements: invoices, credit notes, payments with allocations, disputes, promises, write-offs."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, String, Table, false

from assistant.domain.commitments.promise import PromiseStatus
from assistant.domain.ledger.dispute import DisputeReason
from assistant.storage.column_types import Choice, Document, Euros
from assistant.storage.tables.columns import of_debtor, text
from assistant.storage.tables.metadata import METADATA

INVOICES = Table(
    "invoices",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    text("number"),
    Column("issued_on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("amount", Euros, nullable=False),
    text("label"),
    text("purchase_order"),
    Column("supplied_from", Date),
    Column("supplied_to", Date),
    text("einvoice_status"),
    Column("einvoice_status_on", Date),
    Column("deposit", Boolean, nullable=False, server_default=false()),
    *(text(name) for name in ("taken_over_by", "factor", "corrects")),
    Index(None, "debtor_id", "due_on", "number"),
    Index(None, "number"),
)

CREDIT_NOTES = Table(
    "credit_notes",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    text("number"),
    Column("issued_on", Date, nullable=False),
    Column("amount", Euros, nullable=False),
    text("invoice_number"),
    Column("cancelled", Boolean, nullable=False),
    text("label"),
    Index(None, "debtor_id", "issued_on"),
)

PAYMENTS = Table(
    "payments",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    Column("received_on", Date, nullable=False),
    Column("amount", Euros, nullable=False),
    text("method"),
    text("reference"),
    Column("returned_on", Date),
    Index(None, "debtor_id", "received_on", "id"),
)

ALLOCATIONS = Table(
    "allocations",
    METADATA,
    Column("payment_id", String, ForeignKey("payments.id"), primary_key=True, nullable=False),
    Column("position", Integer, primary_key=True, nullable=False, autoincrement=False),
    text("invoice_number"),
    Column("amount", Euros, nullable=False),
    Column("on", Date, nullable=False),
)

DISPUTES = Table(
    "disputes",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    text("invoice_number"),
    Column("opened_on", Date, nullable=False),
    Column("reason", Choice(DisputeReason), nullable=False),
    Column("amount", Euros),
    Column("closed_on", Date),
    text("note"),
    Index(None, "debtor_id", "opened_on"),
)

PROMISES = Table(
    "promises",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    Column("on", Date, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("amount", Euros),
    Column("status", Choice(PromiseStatus), nullable=False),
    text("quote"),
    text("message_id"),
    Column("invoice_numbers", Document(tuple[str, ...]), nullable=False),
    Index(None, "debtor_id", "on"),
)

WRITE_OFFS = Table(
    "write_offs",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    text("invoice_number"),
    Column("on", Date, nullable=False),
    Column("amount", Euros),
    text("reason"),
    Index(None, "debtor_id", "on"),
)
