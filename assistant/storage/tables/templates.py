"""Tables of the house's templates; triggers of the migration refuse any change of what is written."""

from __future__ import annotations

from sqlalchemy import Column, Date, Index, Integer, Table

from assistant.domain.writing.template import TemplateAct
from assistant.storage.column_types import Choice, Moment
from assistant.storage.tables.columns import text
from assistant.storage.tables.metadata import METADATA

TEMPLATE_VERSIONS = Table(
    "template_versions",
    METADATA,
    Column("id", Integer, primary_key=True),
    text("prompt_id"),
    Column("number", Integer, nullable=False),
    text("text"),
    text("fingerprint"),
    text("author_id"),
    Column("at", Moment, nullable=False),
    Index(None, "fingerprint"),
)

TEMPLATE_MOVES = Table(
    "template_moves",
    METADATA,
    Column("id", Integer, primary_key=True),
    text("fingerprint"),
    text("prompt_id"),
    Column("act", Choice(TemplateAct), nullable=False),
    text("user_id"),
    Column("at", Moment, nullable=False),
    text("reason"),
    Column("on_day", Date),
    Index(None, "fingerprint"),
)
