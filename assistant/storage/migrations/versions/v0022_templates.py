"""Templates of the house and the decisions on them, which the database itself refuses to change."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from assistant.storage.migrations.append_only import keep_rows

revision = "0022"
down_revision = "0021"

_KEPT = "les versions des modèles ne se modifient pas"


def upgrade() -> None:
    """Create the tables and their triggers."""
    op.create_table(
        "template_versions",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("prompt_id", sa.String, nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("fingerprint", sa.String, nullable=False),
        sa.Column("author_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "template_moves",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("fingerprint", sa.String, nullable=False),
        sa.Column("prompt_id", sa.String, nullable=False),
        sa.Column("act", sa.String, nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("on_day", sa.Date),
    )
    for table in ("template_versions", "template_moves"):
        op.create_index(f"ix_{table}_fingerprint", table, ["fingerprint"])
        keep_rows(table, _KEPT, "id")
