"""Tables of what is settled to the cent, derived from the movements by whoever writes them: see 0050."""

from __future__ import annotations

from sqlalchemy import Column, Date, Integer, Table

from assistant.storage.column_types import Euros
from assistant.storage.tables.columns import of_debtor, text
from assistant.storage.tables.metadata import METADATA

SETTLED_INVOICES = Table(
    "settled_invoices",
    METADATA,
    of_debtor(primary_key=True),
    text("number", primary_key=True),
    Column("since", Date, nullable=False),
    Column("amount", Euros, nullable=False),
    Column("days_late", Integer, nullable=False),
)

SPENT_PAYMENTS = Table(
    "spent_payments",
    METADATA,
    of_debtor(primary_key=True),
    text("payment_id", primary_key=True),
    Column("since", Date, nullable=False),
)
