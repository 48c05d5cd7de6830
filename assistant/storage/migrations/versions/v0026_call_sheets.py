"""The sheets that agents had before their eyes. Depends on calls."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "call_sheets",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("log_id", sa.String, sa.ForeignKey("call_logs.id", ondelete="CASCADE"), nullable=False),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("situation", sa.String, nullable=False),
        sa.Column("script", sa.JSON, nullable=False),
        sa.Column("objections", sa.JSON, nullable=False),
        sa.Column("discreet", sa.JSON, nullable=False),
        sa.Column("made_of", sa.JSON, nullable=False),
        sa.Column("fingerprints", sa.JSON, nullable=False),
        sa.Column("shown_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_call_sheets_log_id", "call_sheets", ["log_id"])
    op.create_index("ix_call_sheets_debtor_id", "call_sheets", ["debtor_id"])
    op.create_index("ix_call_sheets_shown_at", "call_sheets", ["shown_at"])
