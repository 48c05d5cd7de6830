"""Table of the triage: ids, codes and places; the words stay in the message."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Table

from assistant.domain.mail.reply import ReplyKind, ReplyState, Suggestion
from assistant.storage.column_types import Choice, Document, Moment
from assistant.storage.tables.columns import of_debtor, text
from assistant.storage.tables.metadata import METADATA

REPLIES = Table(
    "replies",
    METADATA,
    text("message_id", primary_key=True),
    of_debtor(),
    Column("arrived_at", Moment, nullable=False),
    Column("state", Choice(ReplyState), nullable=False),
    Column("freezes", Boolean(create_constraint=False), nullable=False),
    Column("kinds", Document(tuple[ReplyKind, ...]), nullable=False),
    Column("made", Document(tuple[str, ...]), nullable=False),
    Column("hold_until", Date),
    text("decided_by"),
    Column("decided_at", Moment),
    Column("suggestions", Document(tuple[Suggestion, ...]), nullable=False),
    Index(None, "debtor_id"),
    Index(None, "state"),
)
