"""The audit trail, which the database itself refuses to change."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from assistant.storage.migrations.append_only import keep_rows

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Create the table and its triggers."""
    _create_audit_events()
    keep_rows("audit_events", "le journal ne se modifie pas", "sequence", "previous")


def _create_audit_events() -> None:
    op.create_table(
        "audit_events",
        sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("subject_id", sa.String, nullable=False),
        sa.Column("details", sa.JSON, nullable=False),
        sa.Column("previous", sa.String, nullable=False),
        sa.Column("hash", sa.String, nullable=False),
        sa.UniqueConstraint("previous"),
    )
    op.create_index("ix_audit_events_subject_id", "audit_events", ["subject_id"])
