"""Scenarios: published policies, actions that runs claimed, runs. Depends on debtors."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"


def upgrade() -> None:
    """Create the three tables; without a published policy the shipped one is in force."""
    op.create_table(
        "scenario_policies",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("effective_from", sa.Date, nullable=False),
        sa.Column("scenarios", sa.JSON, nullable=False),
        sa.Column("published_by", sa.String, nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.String, nullable=False),
    )
    _create_actions()
    op.create_table(
        "scenario_runs",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("made", sa.Integer, nullable=False),
        sa.Column("done", sa.Integer, nullable=False),
        sa.Column("moot", sa.Integer, nullable=False),
    )


def _create_actions() -> None:
    op.create_table(
        "scenario_actions",
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), primary_key=True),
        sa.Column("invoice_number", sa.String, primary_key=True),
        sa.Column("step_key", sa.String, primary_key=True),
        sa.Column("title", sa.String, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("due_since", sa.Date, nullable=False),
        sa.Column("stage", sa.String, nullable=False),
        sa.Column("channel", sa.String, nullable=False),
        sa.Column("owner", sa.String, nullable=False),
        sa.Column("assignee", sa.String, nullable=False),
        sa.Column("signed_by", sa.String, nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("policy_number", sa.Integer, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("closed_on", sa.Date),
    )
    op.create_index("ix_scenario_actions_state_on", "scenario_actions", ["state", "on"])
