"""Tables of debtors and their contacts."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Integer, String, Table
from sqlalchemy import text as sql

from assistant.domain.ledger.debtor import ContactRole, DebtorKind, Insolvency, PhoneLine
from assistant.storage.column_types import Choice, Document
from assistant.storage.tables.columns import of_debtor, text
from assistant.storage.tables.metadata import METADATA

DEBTORS = Table(
    "debtors",
    METADATA,
    text("id", primary_key=True),
    text("name"),
    Column("kind", Choice(DebtorKind), nullable=False),
    text("siren"),
    text("address"),
    Column("insolvency", Document(Insolvency)),
    text("language"),
    Column("client_since", Date),
    Column("trader", Boolean),
    text("public_kind"),
    text("account_manager"),
    text("segment"),
    Column("notes", Document(tuple[str, ...]), nullable=False),
    Column("bodacc_checked_on", Date),
    Column("code", String, nullable=False, server_default=sql("''")),
)

CONTACTS = Table(
    "contacts",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    Column("role", Choice(ContactRole), nullable=False),
    text("civility"),
    text("first_name"),
    text("last_name"),
    text("title"),
    text("job"),
    text("email"),
    text("phone"),
    Column("line", Choice(PhoneLine), nullable=False),
    Column("for_reminders", Boolean, nullable=False),
    Column("bounced_on", Date),
    Column("wrong_number_on", Date),
    Column("position", Integer, nullable=False),
    Index(None, "debtor_id"),
)
