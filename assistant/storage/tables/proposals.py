"""Table of the decisions on proposals made from edits."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, Table

from assistant.domain.writing.edit_proposal import ProposalTarget
from assistant.storage.column_types import Choice, Moment
from assistant.storage.tables.columns import text
from assistant.storage.tables.metadata import METADATA

PROPOSAL_DECISIONS = Table(
    "proposal_decisions",
    METADATA,
    Column("id", Integer, primary_key=True),
    text("key"),
    Column("target", Choice(ProposalTarget), nullable=False),
    text("subject"),
    Column("accepted", Boolean, nullable=False),
    text("reason"),
    text("user_id"),
    Column("at", Moment, nullable=False),
    text("drafted"),
)
