"""Table of the half-years that people added to the shipped rates; triggers refuse any change of what is written."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, Table

from assistant.storage.column_types import Moment
from assistant.storage.tables.columns import text
from assistant.storage.tables.metadata import METADATA

RECORDED_RATES = Table(
    "recorded_rates",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("period_start", Date, nullable=False),
    text("ecb_mro"),  # per cent a year, as written: no float, and no cents
    text("legal_professional"),
    text("legal_consumer"),
    text("source"),
    text("verified"),
    text("user_id"),
    Column("at", Moment, nullable=False),
)
