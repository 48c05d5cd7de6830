"""The client's number as the house's own files write it, and whether a call came from the client."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    """Add the number, unknown until the next import of clients; calls so far count as ours."""
    op.add_column("debtors", sa.Column("code", sa.String, nullable=False, server_default=sa.text("''")))
    op.add_column("call_logs", sa.Column("received", sa.Boolean, nullable=False, server_default=sa.false()))
