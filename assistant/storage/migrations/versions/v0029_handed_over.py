"""What handing a file over costs the house."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"


def upgrade() -> None:
    """Add the cost, in cents."""
    op.add_column("account_flags", sa.Column("cost", sa.BigInteger, nullable=False, server_default="0"))
