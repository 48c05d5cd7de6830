"""Table of the audit trail; triggers of the migration refuse any change of what is written."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table, UniqueConstraint

from assistant.storage.column_types import Document, Moment
from assistant.storage.tables.columns import text
from assistant.storage.tables.metadata import METADATA

AUDIT_EVENTS = Table(
    "audit_events",
    METADATA,
    Column("sequence", Integer, primary_key=True, nullable=False, autoincrement=False),
    Column("at", Moment, nullable=False),
    text("user_id"),
    text("action"),
    text("subject_id"),
    Column("details", Document(dict[str, str]), nullable=False),
    text("previous"),
    text("hash"),
    UniqueConstraint("previous"),  # two events never follow the same one
    Index(None, "subject_id"),
    Index(None, "action", "sequence"),  # the latest event of a kind
)
