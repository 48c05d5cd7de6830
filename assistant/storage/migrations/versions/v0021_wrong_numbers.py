"""Telephone numbers that proved wrong."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"


def upgrade() -> None:
    """Add the day on which a number proved wrong."""
    op.add_column("contacts", sa.Column("wrong_number_on", sa.Date))
