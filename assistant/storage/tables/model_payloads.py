"""Table of what was sent to a model, the latest calls only."""

from __future__ import annotations

from sqlalchemy import Column, Integer, Table

from assistant.storage.column_types import Moment
from assistant.storage.tables.columns import text
from assistant.storage.tables.metadata import METADATA

MODEL_PAYLOADS = Table(
    "model_payloads",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    text("user_id"),
    text("model"),
    text("fingerprint"),
    text("text"),
)
