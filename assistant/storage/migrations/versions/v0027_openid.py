"""Accounts that open by OpenID Connect; which templates an accepted proposal wrote a draft of."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"


def upgrade() -> None:
    """Create the tables and the column."""
    op.create_table(
        "openid_identities",
        sa.Column("issuer", sa.String, primary_key=True, nullable=False),
        sa.Column("subject", sa.String, primary_key=True, nullable=False),
        sa.Column("user_id", sa.String, sa.ForeignKey("users.id"), nullable=False, unique=True),
        sa.Column("linked_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_table(
        "openid_invitations",
        sa.Column("code_hash", sa.String, primary_key=True, nullable=False),
        sa.Column("user_id", sa.String, sa.ForeignKey("users.id"), nullable=False, unique=True),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.add_column("proposal_decisions", sa.Column("drafted", sa.String, nullable=False, server_default=""))
    with op.batch_alter_table("proposal_decisions") as decisions:
        decisions.alter_column("drafted", server_default=None)
