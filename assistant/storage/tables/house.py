"""Tables of the house: its creditor and policy, small values, people, approvals of prompts."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Index, Integer, Table

from assistant.domain.people.user import Role
from assistant.storage.column_types import Choice, Document, Moment
from assistant.storage.tables.columns import text
from assistant.storage.tables.metadata import METADATA

HOUSE_DOCUMENTS = Table(
    "house_documents",
    METADATA,
    text("name", primary_key=True),
    Column("content", JSON, nullable=False),
)

HOUSE_VALUES = Table(
    "house_values",
    METADATA,
    text("key", primary_key=True),
    text("value"),
)

USERS = Table(
    "users",
    METADATA,
    text("id", primary_key=True),
    text("name"),
    Column("role", Choice(Role), nullable=False),
    text("email"),
    text("team"),
    Column("active", Boolean, nullable=False),
    Column("languages", Document(tuple[str, ...]), nullable=False, server_default="[]"),
)

PROMPT_APPROVALS = Table(
    "prompt_approvals",
    METADATA,
    Column("id", Integer, primary_key=True),
    text("fingerprint"),
    text("name"),
    text("user_id"),
    Column("at", Moment, nullable=False),
    Column("approved", Boolean, nullable=False),
    text("reason"),
    Index(None, "fingerprint"),
)
