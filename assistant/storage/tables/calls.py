"""Tables of calls: logs, who holds whom, notes of calls that are not logged yet."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Integer, Table, false

from assistant.domain.calls.call_log import CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.storage.column_types import Choice, Euros, Moment
from assistant.storage.tables.columns import of_debtor, text
from assistant.storage.tables.metadata import METADATA

CALL_LOGS = Table(
    "call_logs",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    text("agent_id"),
    Column("situation", Choice(CallSituation), nullable=False),
    Column("outcome", Choice(CallOutcome), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("ended_at", Moment, nullable=False),
    text("note"),
    text("said_by"),
    Column("amount", Euros),
    Column("on", Date),
    Column("parts", Integer),
    text("invoice_number"),
    text("dispute_reason"),
    Column("undisputed", Euros),
    Column("next_at", Moment),
    text("draft_id"),
    Column("received", Boolean, nullable=False, server_default=false()),
    Index(None, "debtor_id", "started_at"),
    Index(None, "next_at"),
)

CALL_CLAIMS = Table(
    "call_claims",
    METADATA,
    of_debtor(primary_key=True),
    text("agent_id"),
    Column("until", Moment, nullable=False),
)

CALL_NOTES = Table(
    "call_notes",
    METADATA,
    of_debtor(primary_key=True),
    text("agent_id", primary_key=True),
    text("text"),
    Column("started_at", Moment, nullable=False),
)
