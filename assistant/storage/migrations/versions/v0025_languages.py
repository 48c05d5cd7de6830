"""Languages that people of the house speak on the telephone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    """Add the codes; nobody has told yet."""
    op.add_column("users", sa.Column("languages", sa.JSON, nullable=False, server_default=sa.text("'[]'")))
