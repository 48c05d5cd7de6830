"""Tables of the mail that waits for a client, of what people decided for an address, and of what clients got by it."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table

from assistant.domain.mail.correspondence import Attachment, Direction, Nature
from assistant.storage.column_types import Choice, Document, Moment
from assistant.storage.tables.columns import text
from assistant.storage.tables.metadata import METADATA

WAITING_MAILS = Table(
    "waiting_mails",
    METADATA,
    text("id", primary_key=True),
    text("address"),
    text("name"),
    Column("direction", Choice(Direction), nullable=False),
    Column("sent_at", Moment, nullable=False),
    text("subject"),
    text("body"),
    text("author"),
    text("source_id"),
    text("in_reply_to"),
    Column("nature", Choice(Nature), nullable=False),
    Column("attachments", Document(tuple[Attachment, ...]), nullable=False),
    text("suggestion"),
    Index(None, "address"),
)

MAIL_CHOICES = Table(
    "mail_choices",
    METADATA,
    text("address", primary_key=True),
    text("owner"),  # a client, or "" for nobody: no foreign key
    text("user_id"),
    Column("at", Moment, nullable=False),
)

CHOSEN_MAILS = Table(
    "chosen_mails",
    METADATA,
    text("message_id", primary_key=True),
    text("address"),
    text("name"),
    Index(None, "address"),
)
