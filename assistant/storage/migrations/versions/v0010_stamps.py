"""Stamps of clients whose account changed. Depends on debtors."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    """Create the table; a client without a row has never changed since."""
    op.create_table(
        "debtor_stamps",
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), primary_key=True),
        sa.Column("stamp", sa.String, nullable=False),
    )
