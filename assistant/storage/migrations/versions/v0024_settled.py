"""What is settled to the cent, so that a list of what is open need not read it. Depends on the ledger.

The tables are filled here as the repository of that day fills them (``storage/repositories/settled.py``).
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"

_SETTLE = """
INSERT INTO settled_invoices (debtor_id, number, since, amount, days_late)
SELECT i.debtor_id, i.number, CASE WHEN i.issued_on > paid.since THEN i.issued_on ELSE paid.since END, i.amount, {days}
FROM invoices i JOIN (
    SELECT p.debtor_id, a.invoice_number, SUM(a.amount) AS amount, COUNT(p.returned_on) AS returned,
           MAX(p.received_on) AS last, MAX(CASE WHEN p.received_on > a."on" THEN p.received_on ELSE a."on" END) AS since
    FROM payments p JOIN allocations a ON a.payment_id = p.id GROUP BY p.debtor_id, a.invoice_number
) paid ON paid.debtor_id = i.debtor_id AND paid.invoice_number = i.number
WHERE paid.amount = i.amount AND paid.returned = 0
  AND NOT EXISTS (SELECT 1 FROM credit_notes c WHERE c.debtor_id = i.debtor_id AND c.invoice_number = i.number)
  AND NOT EXISTS (SELECT 1 FROM invoices t WHERE t.number = i.number AND t.debtor_id = i.debtor_id AND t.id <> i.id)
  AND i.debtor_id NOT IN (SELECT debtor_id FROM invoices WHERE taken_over_by <> '' OR corrects <> '')
"""
_SPEND = """
INSERT INTO spent_payments (debtor_id, payment_id, since)
SELECT p.debtor_id, p.id, MAX(s.since)
FROM payments p JOIN allocations a ON a.payment_id = p.id
JOIN settled_invoices s ON s.debtor_id = p.debtor_id AND s.number = a.invoice_number
GROUP BY p.debtor_id, p.id, p.amount HAVING SUM(a.amount) = p.amount
"""
_WIDER = {"invoices": ["debtor_id", "due_on", "number"], "payments": ["debtor_id", "received_on", "id"]}


def upgrade() -> None:
    """Create the tables and fill them."""
    op.create_table(
        "settled_invoices",
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), primary_key=True),
        sa.Column("number", sa.String, primary_key=True),
        sa.Column("since", sa.Date, nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("days_late", sa.Integer, nullable=False),
    )
    op.create_table(
        "spent_payments",
        sa.Column("debtor_id", sa.String, sa.ForeignKey("debtors.id"), primary_key=True),
        sa.Column("payment_id", sa.String, primary_key=True),
        sa.Column("since", sa.Date, nullable=False),
    )
    for table, columns in _WIDER.items():  # what is settled is passed over without a look at its row
        op.drop_index(f"ix_{table}_{'_'.join(columns[:-1])}", table)
        op.create_index(f"ix_{table}_{'_'.join(columns)}", table, columns)
    fill(op.get_bind())


def fill(connection: sa.Connection) -> None:
    """Find what the book at hand has settled."""
    on_sqlite = connection.dialect.name == "sqlite"
    days = "julianday(paid.last) - julianday(i.due_on)" if on_sqlite else "paid.last - i.due_on"
    connection.execute(sa.text(_SETTLE.format(days=days)))
    connection.execute(sa.text(_SPEND))
