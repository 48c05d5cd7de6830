"""The house: creditor and policy, small values, people, approvals of prompts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the tables."""
    _create_house_documents()
    _create_house_values()
    _create_users()
    _create_prompt_approvals()


def _create_house_documents() -> None:
    op.create_table(
        "house_documents",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("content", sa.JSON, nullable=False),
    )


def _create_house_values() -> None:
    op.create_table(
        "house_values",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )


def _create_users() -> None:
    op.create_table(
        "users",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("role", sa.String, nullable=False),
        sa.Column("email", sa.String, nullable=False),
    )


def _create_prompt_approvals() -> None:
    op.create_table(
        "prompt_approvals",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("fingerprint", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("approved", sa.Boolean, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
    )
    op.create_index("ix_prompt_approvals_fingerprint", "prompt_approvals", ["fingerprint"])
