"""Tables of what was agreed on: payment plans and discounts offered."""

from __future__ import annotations

from decimal import Decimal

from sqlalchemy import Column, Date, Index, Table

from assistant.domain.commitments.payment_plan import Instalment, PenaltyFate
from assistant.storage.column_types import Choice, Document
from assistant.storage.tables.columns import of_debtor, text
from assistant.storage.tables.metadata import METADATA

PAYMENT_PLANS = Table(
    "payment_plans",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    Column("proposed_on", Date, nullable=False),
    Column("invoice_numbers", Document(tuple[str, ...]), nullable=False),
    Column("instalments", Document(tuple[Instalment, ...]), nullable=False),
    Column("penalties", Choice(PenaltyFate), nullable=False),
    text("proposed_by"),
    Column("accepted_on", Date),
    text("accepted_by"),
    text("message_id"),
    Column("called_in_on", Date),
    Column("cancelled_on", Date),
    text("note"),
    Index(None, "debtor_id", "proposed_on"),
)

DISCOUNT_OFFERS = Table(
    "discount_offers",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    Column("offered_on", Date, nullable=False),
    Column("rate", Document(Decimal), nullable=False),
    Column("until", Date, nullable=False),
    Column("invoice_numbers", Document(tuple[str, ...]), nullable=False),
    text("offered_by"),
    Index(None, "debtor_id", "offered_on"),
)
