"""Table of the lines of register cards that people locked."""

from __future__ import annotations

from sqlalchemy import Column, Table

from assistant.domain.writing.register import RegisterTrait
from assistant.storage.column_types import Choice, Moment
from assistant.storage.tables.columns import of_debtor, text
from assistant.storage.tables.metadata import METADATA

REGISTER_LOCKS = Table(
    "register_locks",
    METADATA,
    of_debtor(primary_key=True),
    Column("trait", Choice(RegisterTrait), primary_key=True, nullable=False),
    text("value"),
    text("user_id"),
    Column("at", Moment, nullable=False),
)
