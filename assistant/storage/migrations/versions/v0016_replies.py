"""Replies of debtors in the triage. Depends on debtors."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Create the table; messages from before are history and await nobody."""
    op.create_table(
        "replies",
        sa.Column("message_id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("arrived_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("freezes", sa.Boolean, nullable=False),
        sa.Column("kinds", sa.JSON, nullable=False),
        sa.Column("made", sa.JSON, nullable=False),
        sa.Column("hold_until", sa.Date),
        sa.Column("decided_by", sa.String, nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True)),
        sa.Column("suggestions", sa.JSON, nullable=False),
    )
    op.create_index("ix_replies_debtor_id", "replies", ["debtor_id"])
    op.create_index("ix_replies_state", "replies", ["state"])
