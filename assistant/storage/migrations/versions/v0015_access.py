"""Accounts: credentials, sessions, failed tries, absences; teams and people who left. Depends on users."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Add two columns to people, then the tables; everybody known already is active, in no team."""
    op.add_column("users", sa.Column("team", sa.String, nullable=False, server_default=""))
    op.add_column("users", sa.Column("active", sa.Boolean, nullable=False, server_default=sa.true()))
    with op.batch_alter_table("users") as users:
        users.alter_column("team", server_default=None)
        users.alter_column("active", server_default=None)
    op.create_table(
        "credentials",
        sa.Column("user_id", sa.String, sa.ForeignKey("users.id"), primary_key=True, nullable=False),
        sa.Column("password_hash", sa.String, nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("must_change", sa.Boolean, nullable=False),
    )
    op.create_table(
        "sign_in_tries",
        sa.Column("key", sa.String, primary_key=True, nullable=False),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True)),
    )
    _create_sessions()
    op.create_table(
        "delegations",
        sa.Column("absent_id", sa.String, sa.ForeignKey("users.id"), primary_key=True, nullable=False),
        sa.Column("stand_in_id", sa.String, sa.ForeignKey("users.id"), primary_key=True, nullable=False),
        sa.Column("first", sa.Date, primary_key=True, nullable=False),
        sa.Column("last", sa.Date, nullable=False),
    )


def _create_sessions() -> None:
    op.create_table(
        "browser_sessions",
        sa.Column("id", sa.String, primary_key=True, nullable=False),
        sa.Column("user_id", sa.String, sa.ForeignKey("users.id"), nullable=False),
        sa.Column("token_hash", sa.String, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("rotated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("before_hash", sa.String, nullable=False),
    )
    op.create_index("ix_browser_sessions_user_id", "browser_sessions", ["user_id"])
