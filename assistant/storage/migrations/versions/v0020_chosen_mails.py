"""Which messages a client got by what a person decided for an address, so that the choice can be undone."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "chosen_mails",
        sa.Column("message_id", sa.String, primary_key=True),
        sa.Column("address", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
    )
    op.create_index("ix_chosen_mails_address", "chosen_mails", ["address"])
