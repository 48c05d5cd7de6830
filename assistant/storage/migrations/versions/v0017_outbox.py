"""Sendings of drafts and the PDFs of invoices. Depends on drafts and debtors."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    """Create both tables; what was sent before has no sending, its message and reminder tell it."""
    op.create_table(
        "sendings",
        sa.Column("draft_id", sa.String, sa.ForeignKey("drafts.id"), primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("road", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("queued_by", sa.String, nullable=False),
        sa.Column("queued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("message_id", sa.String, nullable=False),
        sa.Column("sender", sa.String, nullable=False),
        sa.Column("recipient", sa.String, nullable=False),
        sa.Column("copies", sa.JSON, nullable=False),
        sa.Column("attachments", sa.JSON, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True)),
        sa.Column("done_at", sa.DateTime(timezone=True)),
        sa.Column("why", sa.String, nullable=False),
        sa.Column("bounced_on", sa.Date),
        sa.Column("tracking", sa.String, nullable=False),
        sa.Column("received_on", sa.Date),
    )
    op.create_index("ix_sendings_debtor_id", "sendings", ["debtor_id"])
    op.create_index("ix_sendings_state_queued_at", "sendings", ["state", "queued_at"])
    op.create_index("ix_sendings_message_id", "sendings", ["message_id"])
    op.create_table(
        "invoice_files",
        sa.Column("invoice_number", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("digest", sa.String, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
    )
