"""Decisions on rules, which the database itself refuses to change. Depends on no other table."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"

_ON_SQLITE = (
    """CREATE TRIGGER rule_switches_keep_update BEFORE UPDATE ON rule_switches
       BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END""",
    """CREATE TRIGGER rule_switches_keep_delete BEFORE DELETE ON rule_switches
       BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END""",
    # INSERT OR REPLACE deletes without asking the trigger above
    """CREATE TRIGGER rule_switches_keep_replace BEFORE INSERT ON rule_switches
       WHEN EXISTS (SELECT 1 FROM rule_switches WHERE id = NEW.id OR seal = NEW.seal)
       BEGIN SELECT RAISE(ABORT, 'le journal ne se modifie pas'); END""",
)
_ON_POSTGRESQL = (
    """CREATE FUNCTION rule_switches_keep() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'le journal ne se modifie pas'; END $$""",
    """CREATE TRIGGER rule_switches_keep_rows BEFORE UPDATE OR DELETE ON rule_switches
       FOR EACH ROW EXECUTE FUNCTION rule_switches_keep()""",
    """CREATE TRIGGER rule_switches_keep_table BEFORE TRUNCATE ON rule_switches
       FOR EACH STATEMENT EXECUTE FUNCTION rule_switches_keep()""",
)


def upgrade() -> None:
    """Create the table and its triggers."""
    op.create_table(
        "rule_switches",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("rule", sa.String, nullable=False),
        sa.Column("off", sa.Boolean, nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("seal", sa.String, nullable=False),
        sa.UniqueConstraint("seal"),
    )
    statements = _ON_SQLITE if op.get_bind().dialect.name == "sqlite" else _ON_POSTGRESQL
    for statement in statements:
        op.execute(sa.text(statement))
