"""Decisions on rules, which the database itself refuses to change. Depends on no other table."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from assistant.storage.migrations.append_only import keep_rows

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Create the table and its triggers."""
    op.create_table(
        "rule_switches",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("off", sa.Boolean, nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("seal", sa.String, nullable=False),
        sa.UniqueConstraint("seal"),
    )
    keep_rows("rule_switches", "le journal ne se modifie pas", "id", "seal")
