"""Table of the sheets that agents had before their eyes; they name people and sums, and go before the logs do."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from assistant.domain.calls.call_sheet import CallScript, CallSituation, Discreet, Objection
from assistant.storage.column_types import Choice, Document, Moment
from assistant.storage.tables.columns import of_debtor
from assistant.storage.tables.metadata import METADATA

CALL_SHEETS = Table(
    "call_sheets",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("log_id", String, ForeignKey("call_logs.id", ondelete="CASCADE"), nullable=False),
    of_debtor(),
    Column("situation", Choice(CallSituation), nullable=False),
    Column("script", Document(CallScript), nullable=False),
    Column("objections", Document(tuple[Objection, ...]), nullable=False),
    Column("discreet", Document(Discreet), nullable=False),
    Column("made_of", Document(tuple[str, ...]), nullable=False),
    Column("fingerprints", Document(tuple[str, ...]), nullable=False),
    Column("shown_at", Moment, nullable=False),
    Index(None, "log_id"),
    Index(None, "debtor_id"),
    Index(None, "shown_at"),
)
