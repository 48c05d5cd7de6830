"""The gate's flags and overrides; returned payments, write-offs, deposits and factored invoices. Depends on debtors."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_ON_SQLITE = (
    """CREATE TRIGGER gate_overrides_keep_update BEFORE UPDATE ON gate_overrides
       BEGIN SELECT RAISE(ABORT, 'la levée d’un blocage ne se modifie pas'); END""",
    """CREATE TRIGGER gate_overrides_keep_delete BEFORE DELETE ON gate_overrides
       BEGIN SELECT RAISE(ABORT, 'la levée d’un blocage ne se modifie pas'); END""",
    # INSERT OR REPLACE deletes without asking the trigger above
    """CREATE TRIGGER gate_overrides_keep_replace BEFORE INSERT ON gate_overrides
       WHEN EXISTS (SELECT 1 FROM gate_overrides WHERE id = NEW.id)
       BEGIN SELECT RAISE(ABORT, 'la levée d’un blocage ne se modifie pas'); END""",
)
_ON_POSTGRESQL = (
    """CREATE FUNCTION gate_overrides_keep() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'la levée d’un blocage ne se modifie pas'; END $$""",
    """CREATE TRIGGER gate_overrides_keep_rows BEFORE UPDATE OR DELETE ON gate_overrides
       FOR EACH ROW EXECUTE FUNCTION gate_overrides_keep()""",
    """CREATE TRIGGER gate_overrides_keep_table BEFORE TRUNCATE ON gate_overrides
       FOR EACH STATEMENT EXECUTE FUNCTION gate_overrides_keep()""",
)


def upgrade() -> None:
    """Add the columns, then the tables; what is there already has none of it."""
    op.add_column("invoices", sa.Column("deposit", sa.Boolean, nullable=False, server_default=sa.false()))
    texts = ("taken_over_by", "factor", "corrects")
    for name in texts:
        op.add_column("invoices", sa.Column(name, sa.String, nullable=False, server_default=""))
    with op.batch_alter_table("invoices") as invoices:  # the default was for the rows that were there
        for name in texts:
            invoices.alter_column(name, server_default=None)
    op.add_column("payments", sa.Column("returned_on", sa.Date))
    op.add_column("debtors", sa.Column("bodacc_checked_on", sa.Date))
    _create_write_offs()
    _create_flags()
    _create_overrides()


def _create_write_offs() -> None:
    op.create_table(
        "write_offs",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("invoice_number", sa.String, nullable=False),
        sa.Column("on", sa.Date, nullable=False),
        sa.Column("amount", sa.BigInteger),
        sa.Column("reason", sa.String, nullable=False),
    )
    op.create_index("ix_write_offs_debtor_id_on", "write_offs", ["debtor_id", "on"])


def _create_flags() -> None:
    op.create_table(
        "account_flags",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("from_on", sa.Date, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("invoice_number", sa.String, nullable=False),
        sa.Column("until_on", sa.Date),
        sa.Column("yearly", sa.Boolean, nullable=False),
        sa.Column("lifted_on", sa.Date),
        sa.Column("lifted_by", sa.String, nullable=False),
    )
    op.create_index("ix_account_flags_debtor_id", "account_flags", ["debtor_id"])


def _create_overrides() -> None:
    op.create_table(
        "gate_overrides",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.Date, nullable=False),
        sa.Column("draft_id", sa.String, nullable=False),
    )
    op.create_index("ix_gate_overrides_debtor_id", "gate_overrides", ["debtor_id"])
    statements = _ON_SQLITE if op.get_bind().dialect.name == "sqlite" else _ON_POSTGRESQL
    for statement in statements:
        op.execute(sa.text(statement))
