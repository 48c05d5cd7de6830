"""Debtors and their contacts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Create the tables."""
    _create_debtors()
    _create_contacts()


def _create_debtors() -> None:
    op.create_table(
        "debtors",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("siren", sa.String, nullable=False),
        sa.Column("address", sa.String, nullable=False),
        sa.Column("insolvency", sa.JSON),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("client_since", sa.Date),
        sa.Column("trader", sa.Boolean),
        sa.Column("public_kind", sa.String, nullable=False),
        sa.Column("account_manager", sa.String, nullable=False),
        sa.Column("segment", sa.String, nullable=False),
        sa.Column("notes", sa.JSON, nullable=False),
    )


def _create_contacts() -> None:
    op.create_table(
        "contacts",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("civility", sa.String, nullable=False),
        sa.Column("first_name", sa.String, nullable=False),
        sa.Column("last_name", sa.String, nullable=False),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("job", sa.String, nullable=False),
        sa.Column("email", sa.String, nullable=False),
        sa.Column("phone", sa.String, nullable=False),
        sa.Column("line", sa.String, nullable=False),
        sa.Column("for_reminders", sa.Boolean, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
    )
    op.create_index("ix_contacts_debtor_id", "contacts", ["debtor_id"])
