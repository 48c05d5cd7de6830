"""Messages, the reminders among them, and the lines of register cards that people locked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables."""
    _create_messages()
    _create_reminders()
    _create_register_locks()


def _create_messages() -> None:
    op.create_table(
        "messages",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("direction", sa.String, nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("body", sa.String, nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("contact_id", sa.String, nullable=False),
        sa.Column("source_id", sa.String, nullable=False),
        sa.Column("in_reply_to", sa.String, nullable=False),
        sa.Column("stage", sa.String, nullable=False),
    )
    op.create_index("ix_messages_debtor_id_sent_at", "messages", ["debtor_id", "sent_at"])
    op.create_index("ix_messages_source_id", "messages", ["source_id"])


def _create_reminders() -> None:
    op.create_table(
        "reminders",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("invoice_numbers", sa.JSON, nullable=False),
        sa.Column("draft_id", sa.String, nullable=False),
    )
    op.create_index("ix_reminders_debtor_id_on", "reminders", ["debtor_id", "on"])


def _create_register_locks() -> None:
    op.create_table(
        "register_locks",
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), primary_key=True),
        sa.Column("trait", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
