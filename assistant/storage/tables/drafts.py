"""Tables of drafts, every version of their text, reviews and approvals."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, Table

from assistant.domain.approvals.review import DraftState, ReviewAction
from assistant.domain.finding import Finding
from assistant.domain.mail.correspondence import Channel, Passage
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.intent import Intent
from assistant.domain.writing.draft import Provenance, Writer
from assistant.domain.writing.register import RegisterCard
from assistant.storage.column_types import Choice, Document, Moment
from assistant.storage.tables.columns import of_debtor, of_draft, text
from assistant.storage.tables.metadata import METADATA

DRAFTS = Table(
    "drafts",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    Column("stage", Choice(Stage), nullable=False),
    Column("channel", Choice(Channel), nullable=False),
    Column("as_of", Date, nullable=False),
    Column("firmness", Integer, nullable=False),
    Column("invoice_numbers", Document(tuple[str, ...]), nullable=False),
    Column("state", Choice(DraftState), nullable=False),
    text("created_by"),
    Column("created_at", Moment, nullable=False),
    Column("register_card", Document(RegisterCard), nullable=False),
    Column("provenance", Document(Provenance), nullable=False),
    Column("payment_deadline", Date),
    Column("evidence", Document(tuple[Passage, ...]), nullable=False),
    Column("waived", Document(tuple[str, ...]), nullable=False),
    Column("sent_at", Moment),
    Column("intent", Choice(Intent), nullable=False, server_default=Intent.REMINDER.value),
    Column("revision", Integer, nullable=False),
    Index(None, "debtor_id", "created_at"),
    Index(None, "state", "created_at"),
)

DRAFT_VERSIONS = Table(
    "draft_versions",
    METADATA,
    of_draft(primary_key=True),
    Column("number", Integer, primary_key=True, nullable=False, autoincrement=False),
    text("subject"),
    text("body"),
    Column("written_by", Choice(Writer), nullable=False),
    text("user_id"),
    Column("at", Moment, nullable=False),
    Column("findings", Document(tuple[Finding, ...]), nullable=False),
)

REVIEWS = Table(
    "reviews",
    METADATA,
    Column("id", Integer, primary_key=True),
    of_draft(),
    Column("version", Integer, nullable=False),
    Column("action", Choice(ReviewAction), nullable=False),
    text("user_id"),
    Column("at", Moment, nullable=False),
    text("reason"),
    text("rule"),
    Index(None, "draft_id"),
)

APPROVALS = Table(
    "approvals",
    METADATA,
    Column("id", Integer, primary_key=True),
    of_draft(),
    Column("version", Integer, nullable=False),
    text("user_id"),
    Column("at", Moment, nullable=False),
    text("fingerprint"),
    Column("parts", Document(tuple[str, ...]), nullable=False, server_default="[]"),
    Index(None, "draft_id"),
)
