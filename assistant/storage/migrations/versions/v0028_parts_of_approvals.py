"""What each approval was bound to, part by part, so that a void one can say what moved."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"


def upgrade() -> None:
    """Add the parts; none of an approval given before, which says what it can."""
    op.add_column("approvals", sa.Column("parts", sa.JSON, nullable=False, server_default="[]"))
