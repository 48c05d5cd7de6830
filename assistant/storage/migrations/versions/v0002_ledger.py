"""Movements: invoices, credit notes, payments with allocations, disputes, promises."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Create the tables."""
    _create_invoices()
    _create_credit_notes()
    _create_payments()
    _create_allocations()
    _create_disputes()
    _create_promises()


def _create_invoices() -> None:
    op.create_table(
        "invoices",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("issued_on", sa.Date, nullable=False),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("label", sa.String, nullable=False),
        sa.Column("purchase_order", sa.String, nullable=False),
        sa.Column("supplied_from", sa.Date),
        sa.Column("supplied_to", sa.Date),
        sa.Column("einvoice_status", sa.String, nullable=False),
        sa.Column("einvoice_status_on", sa.Date),
    )
    op.create_index("ix_invoices_debtor_id_due_on", "invoices", ["debtor_id", "due_on"])
    op.create_index("ix_invoices_number", "invoices", ["number"])


def _create_credit_notes() -> None:
    op.create_table(
        "credit_notes",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("issued_on", sa.Date, nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("invoice_number", sa.String, nullable=False),
        sa.Column("cancelled", sa.Boolean, nullable=False),
        sa.Column("label", sa.String, nullable=False),
    )
    op.create_index("ix_credit_notes_debtor_id_issued_on", "credit_notes", ["debtor_id", "issued_on"])


def _create_payments() -> None:
    op.create_table(
        "payments",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("received_on", sa.Date, nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("method", sa.String, nullable=False),
        sa.Column("reference", sa.String, nullable=False),
    )
    op.create_index("ix_payments_debtor_id_received_on", "payments", ["debtor_id", "received_on"])


def _create_allocations() -> None:
    op.create_table(
        "allocations",
        sa.Column("payment_id", sa.String, sa.ForeignKey("payments.id"), primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("invoice_number", sa.String, nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
    )


def _create_disputes() -> None:
    op.create_table(
        "disputes",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("invoice_number", sa.String, nullable=False),
        sa.Column("opened_on", sa.Date, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("amount", sa.BigInteger),
        sa.Column("closed_on", sa.Date),
        sa.Column("note", sa.String, nullable=False),
    )
    op.create_index("ix_disputes_debtor_id_opened_on", "disputes", ["debtor_id", "opened_on"])


def _create_promises() -> None:
    op.create_table(
        "promises",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("due_on", sa.Date, nullable=False),
        sa.Column("amount", sa.BigInteger),
        sa.Column("status", sa.String, nullable=False),
        sa.Column("quote", sa.String, nullable=False),
        sa.Column("message_id", sa.String, nullable=False),
        sa.Column("invoice_numbers", sa.JSON, nullable=False),
    )
    op.create_index("ix_promises_debtor_id_on", "promises", ["debtor_id", "on"])
