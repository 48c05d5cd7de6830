"""Tables of the gate: flags on clients and invoices, and the reasons that people set aside."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Table

from assistant.domain.gate import ReasonCode
from assistant.domain.ledger.account_flag import FlagKind
from assistant.storage.column_types import Choice, Euros, Moment
from assistant.storage.tables.columns import of_debtor, text
from assistant.storage.tables.metadata import METADATA

ACCOUNT_FLAGS = Table(
    "account_flags",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    Column("kind", Choice(FlagKind), nullable=False),
    Column("from_on", Date, nullable=False),
    text("reason"),
    text("user_id"),
    Column("at", Moment, nullable=False),
    text("invoice_number"),
    Column("until_on", Date),
    Column("yearly", Boolean, nullable=False),
    Column("lifted_on", Date),
    text("lifted_by"),
    Column("cost", Euros, nullable=False, server_default="0"),
    Index(None, "debtor_id"),
)

GATE_OVERRIDES = Table(
    "gate_overrides",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    Column("code", Choice(ReasonCode), nullable=False),
    text("reason"),
    text("user_id"),
    Column("at", Moment, nullable=False),
    Column("until", Date, nullable=False),
    text("draft_id"),
    text("cause"),
    Index(None, "debtor_id"),
)
