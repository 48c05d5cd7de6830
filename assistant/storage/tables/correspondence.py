"""Tables of messages and of the reminders among them."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Table
from sqlalchemy import text as sql

from assistant.domain.mail.correspondence import Attachment, Channel, Direction, Nature
from assistant.domain.reminders.dunning import Stage
from assistant.storage.column_types import Choice, Document, Moment
from assistant.storage.tables.columns import of_debtor, text
from assistant.storage.tables.metadata import METADATA

MESSAGES = Table(
    "messages",
    METADATA,
    text("id", primary_key=True),
    of_debtor(),
    Column("direction", Choice(Direction), nullable=False),
    Column("sent_at", Moment, nullable=False),
    text("body"),
    text("subject"),
    Column("channel", Choice(Channel), nullable=False),
    text("author"),
    text("contact_id"),
    text("source_id"),
    text("in_reply_to"),
    text("stage"),
    Column("nature", Choice(Nature), nullable=False, server_default="written"),
    Column("attachments", Document(tuple[Attachment, ...]), nullable=False, server_default=sql("'[]'")),
    Index(None, "debtor_id", "sent_at"),
    Index(None, "source_id"),
)

REMINDERS = Table(
    "reminders",
    METADATA,
    text("id", primary_key=True),  # a digest of the reminder itself: adding it again changes nothing
    of_debtor(),
    Column("on", Date, nullable=False),
    Column("stage", Choice(Stage), nullable=False),
    Column("channel", Choice(Channel), nullable=False),
    Column("invoice_numbers", Document(tuple[str, ...]), nullable=False),
    text("draft_id"),
    Index(None, "debtor_id", "on"),
)
