"""Half-years added to the shipped rates: rows are appended, and the database itself refuses to change them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_ON_SQLITE = (
    """CREATE TRIGGER recorded_rates_keep_update BEFORE UPDATE ON recorded_rates
       BEGIN SELECT RAISE(ABORT, 'un taux enregistré ne se modifie pas'); END""",
    """CREATE TRIGGER recorded_rates_keep_delete BEFORE DELETE ON recorded_rates
       BEGIN SELECT RAISE(ABORT, 'un taux enregistré ne se modifie pas'); END""",
    # INSERT OR REPLACE deletes without asking the trigger above
    """CREATE TRIGGER recorded_rates_keep_replace BEFORE INSERT ON recorded_rates
       WHEN EXISTS (SELECT 1 FROM recorded_rates WHERE id = NEW.id)
       BEGIN SELECT RAISE(ABORT, 'un taux enregistré ne se modifie pas'); END""",
)
_ON_POSTGRESQL = (
    """CREATE FUNCTION recorded_rates_keep() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'un taux enregistré ne se modifie pas'; END $$""",
    """CREATE TRIGGER recorded_rates_keep_rows BEFORE UPDATE OR DELETE ON recorded_rates
       FOR EACH ROW EXECUTE FUNCTION recorded_rates_keep()""",
    """CREATE TRIGGER recorded_rates_keep_table BEFORE TRUNCATE ON recorded_rates
       FOR EACH STATEMENT EXECUTE FUNCTION recorded_rates_keep()""",
)


def upgrade() -> None:
    """Create the table and its triggers."""
    op.create_table(
        "recorded_rates",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("period_start", sa.Date, nullable=False),
        sa.Column("ecb_mro", sa.String, nullable=False),
        sa.Column("legal_professional", sa.String, nullable=False),
        sa.Column("legal_consumer", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("verified", sa.String, nullable=False),
        sa.Column("user_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )
    statements = _ON_SQLITE if op.get_bind().dialect.name == "sqlite" else _ON_POSTGRESQL
    for statement in statements:
        op.execute(sa.text(statement))
