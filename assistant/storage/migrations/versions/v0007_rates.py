"""Half-years added to the shipped rates: rows are appended, and the database itself refuses to change them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from assistant.storage.migrations.append_only import keep_rows

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Create the table and its triggers."""
    op.create_table(
        "recorded_rates",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("period_start", sa.Date, nullable=False),
        sa.Column("ecb_mro", sa.String, nullable=False),
        sa.Column("legal_professional", sa.String, nullable=False),
        sa.Column("legal_consumer", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("verified", sa.String, nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    keep_rows("recorded_rates", "un taux enregistré ne se modifie pas", "id")
