"""Tables of who may come in: credentials, sessions, failed tries, absences."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, String, Table

from assistant.storage.column_types import Moment
from assistant.storage.tables.columns import text
from assistant.storage.tables.metadata import METADATA

CREDENTIALS = Table(
    "credentials",
    METADATA,
    Column("user_id", String, ForeignKey("users.id"), primary_key=True, nullable=False),
    text("password_hash"),
    Column("changed_at", Moment, nullable=False),
    Column("must_change", Boolean, nullable=False),
)

SIGN_IN_TRIES = Table(
    "sign_in_tries",
    METADATA,
    text("key", primary_key=True),
    Column("failures", Integer, nullable=False),
    Column("last_at", Moment),
)

BROWSER_SESSIONS = Table(
    "browser_sessions",
    METADATA,
    text("id", primary_key=True),
    Column("user_id", String, ForeignKey("users.id"), nullable=False),
    text("token_hash"),
    Column("created_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("rotated_at", Moment, nullable=False),
    text("before_hash"),
    Index(None, "user_id"),
)

DELEGATIONS = Table(
    "delegations",
    METADATA,
    Column("absent_id", String, ForeignKey("users.id"), primary_key=True, nullable=False),
    Column("stand_in_id", String, ForeignKey("users.id"), primary_key=True, nullable=False),
    Column("first", Date, primary_key=True, nullable=False),
    Column("last", Date, nullable=False),
)
