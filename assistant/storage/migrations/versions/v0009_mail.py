"""Mail from mailboxes: what waits for a client, what people decided, nature and attachments, addresses that bounced."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    """Create the tables and add the columns."""
    _create_tables()
    op.add_column("messages", sa.Column("nature", sa.String, nullable=False, server_default="written"))
    op.add_column("messages", sa.Column("attachments", sa.JSON, nullable=False, server_default=sa.text("'[]'")))
    op.add_column("contacts", sa.Column("bounced_on", sa.Date))


def _create_tables() -> None:
    op.create_table(
        "waiting_mails",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("address", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("direction", sa.String, nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("subject", sa.String, nullable=False),
        sa.Column("body", sa.String, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("source_id", sa.String, nullable=False),
        sa.Column("in_reply_to", sa.String, nullable=False),
        sa.Column("nature", sa.String, nullable=False),
        sa.Column("attachments", sa.JSON, nullable=False),
        sa.Column("suggestion", sa.String, nullable=False),
    )
    op.create_index("ix_waiting_mails_address", "waiting_mails", ["address"])
    op.create_table(
        "mail_choices",
        sa.Column("address", sa.String, primary_key=True),
        sa.Column("owner", sa.String, nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
