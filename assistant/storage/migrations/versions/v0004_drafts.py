"""Drafts, every version of their text, reviews and approvals."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the tables."""
    _create_drafts()
    _create_draft_versions()
    _create_reviews()
    _create_approvals()


def _create_drafts() -> None:
    op.create_table(
        "drafts",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("as_of", sa.Date, nullable=False),
        sa.Column("firmness", sa.Integer, nullable=False),
        sa.Column("invoice_numbers", sa.JSON, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("created_by", sa.String, nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("register_card", sa.JSON, nullable=False),
        sa.Column("provenance", sa.JSON, nullable=False),
        sa.Column("payment_deadline", sa.Date),
        sa.Column("evidence", sa.JSON, nullable=False),
        sa.Column("waived", sa.JSON, nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True)),
        sa.Column("revision", sa.Integer, nullable=False),
    )
    op.create_index("ix_drafts_debtor_id_created_at", "drafts", ["debtor_id", "created_at"])
    op.create_index("ix_drafts_state_created_at", "drafts", ["state", "created_at"])


def _create_draft_versions() -> None:
    op.create_table(
        "draft_versions",
        sa.Column("draft_id", sa.String, sa.ForeignKey("drafts.id"), primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("body", sa.String, nullable=False),
        sa.Column("written_by", sa.String, nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("findings", sa.JSON, nullable=False),
    )


def _create_reviews() -> None:
    op.create_table(
        "reviews",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("draft_id", sa.String, sa.ForeignKey("drafts.id"), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("rule", sa.String, nullable=False),
    )
    op.create_index("ix_reviews_draft_id", "reviews", ["draft_id"])


def _create_approvals() -> None:
    op.create_table(
        "approvals",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("draft_id", sa.String, sa.ForeignKey("drafts.id"), nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fingerprint", sa.String, nullable=False),
    )
    op.create_index("ix_approvals_draft_id", "approvals", ["draft_id"])
