"""Payment plans, discounts offered, and what each draft is for. Depends on debtors, drafts."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0011"


def upgrade() -> None:
    """Create the tables and add the column; a draft made before was a reminder."""
    _create_plans()
    _create_discounts()
    op.add_column("drafts", sa.Column("intent", sa.String, nullable=False, server_default="reminder"))


def _create_plans() -> None:
    op.create_table(
        "payment_plans",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("proposed_on", sa.Date, nullable=False),
        sa.Column("invoice_numbers", sa.JSON, nullable=False),
        sa.Column("instalments", sa.JSON, nullable=False),
        sa.Column("penalties", sa.String, nullable=False),
        sa.Column("proposed_by", sa.String, nullable=False),
        sa.Column("accepted_on", sa.Date),
        sa.Column("accepted_by", sa.String, nullable=False),
        sa.Column("message_id", sa.String, nullable=False),
        sa.Column("called_in_on", sa.Date),
        sa.Column("cancelled_on", sa.Date),
        sa.Column("note", sa.String, nullable=False),
    )
    op.create_index("ix_payment_plans_debtor_id_proposed_on", "payment_plans", ["debtor_id", "proposed_on"])


def _create_discounts() -> None:
    op.create_table(
        "discount_offers",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), nullable=False),
        sa.Column("offered_on", sa.Date, nullable=False),
        sa.Column("rate", sa.JSON, nullable=False),
        sa.Column("until", sa.Date, nullable=False),
        sa.Column("invoice_numbers", sa.JSON, nullable=False),
        sa.Column("offered_by", sa.String, nullable=False),
    )
    op.create_index("ix_discount_offers_debtor_id_offered_on", "discount_offers", ["debtor_id", "offered_on"])
