"""The audit trail, which the database itself refuses to change."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

_ON_SQLITE = (
    """CREATE TRIGGER audit_events_keep_update BEFORE UPDATE ON audit_events
       BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END""",
    """CREATE TRIGGER audit_events_keep_delete BEFORE DELETE ON audit_events
       BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END""",
    # INSERT OR REPLACE deletes without asking the trigger above
    """CREATE TRIGGER audit_events_keep_replace BEFORE INSERT ON audit_events
       WHEN EXISTS (SELECT 1 FROM audit_events WHERE sequence = NEW.sequence OR previous = NEW.previous)
       BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END""",
)
_ON_POSTGRESQL = (
    """CREATE FUNCTION audit_events_keep() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'le journal ne se modifie pas'; END $$""",
    """CREATE TRIGGER audit_events_keep_rows BEFORE UPDATE OR DELETE ON audit_events
       FOR EACH ROW EXECUTE FUNCTION audit_events_keep()""",
    """CREATE TRIGGER audit_events_keep_table BEFORE TRUNCATE ON audit_events
       FOR EACH STATEMENT EXECUTE FUNCTION audit_events_keep()""",
)


def upgrade() -> None:
    """Create the table and its triggers."""
    _create_audit_events()
    statements = _ON_SQLITE if op.get_bind().dialect.name == "sqlite" else _ON_POSTGRESQL
    for statement in statements:
        op.execute(sa.text(statement))


def _create_audit_events() -> None:
    op.create_table(
        "audit_events",
        sa.Column("sequence", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("action", sa.String, nullable=False),
        sa.Column("subject_id", sa.String, nullable=False),
        sa.Column("details", sa.JSON, nullable=False),
        sa.Column("previous", sa.String, nullable=False),
        sa.Column("hash", sa.String, nullable=False),
        sa.UniqueConstraint("previous"),
    )
    op.create_index("ix_audit_events_subject_id", "audit_events", ["subject_id"])
