"""Table of the decisions on rules; triggers of the migration refuse any change of what is written."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, Table, UniqueConstraint

from assistant.storage.column_types import Moment
from assistant.storage.tables.columns import text
from assistant.storage.tables.metadata import METADATA

RULE_SWITCHES = Table(
    "rule_switches",
    METADATA,
    Column("id", Integer, primary_key=True),
    text("rule"),
    Column("off", Boolean, nullable=False),
    text("user_id"),
    Column("at", Moment, nullable=False),
    text("reason"),
    text("seal"),
    UniqueConstraint("seal"),
)
