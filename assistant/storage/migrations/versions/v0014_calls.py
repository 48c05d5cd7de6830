"""Logs of calls, who holds whom, notes of calls that are not logged yet. Depends on debtors."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "call_logs",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("agent_id", sa.String, nullable=False),
        sa.Column("situation", sa.String, nullable=False),
        sa.Column("outcome", sa.String, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.String, nullable=False),
        sa.Column("said_by", sa.String, nullable=False),
        sa.Column("amount", sa.BigInteger),
        sa.Column("on", sa.Date),
        sa.Column("parts", sa.Integer),
        sa.Column("invoice_number", sa.String, nullable=False),
        sa.Column("dispute_reason", sa.String, nullable=False),
        sa.Column("undisputed", sa.BigInteger),
        sa.Column("next_at", sa.DateTime(timezone=True)),
        sa.Column("draft_id", sa.String, nullable=False),
    )
    op.create_index("ix_call_logs_debtor_id_started_at", "call_logs", ["debtor_id", "started_at"])
    op.create_index("ix_call_logs_next_at", "call_logs", ["next_at"])
    op.create_table(
        "call_claims",
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), primary_key=True, nullable=False),
        sa.Column("agent_id", sa.String, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "call_notes",
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), primary_key=True, nullable=False),
        sa.Column("agent_id", sa.String, primary_key=True, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
    )
