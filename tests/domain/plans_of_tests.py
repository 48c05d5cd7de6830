"""A plan for tests: 900 euros of F-1 in three, accepted on 2 November, first due on the 10th."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from assistant.domain.commitments.payment_plan import Instalment, PaymentPlan

ACCEPTED = date(2026, 11, 2)
PLAN = PaymentPlan(
    "plan-1",
    "d1",
    proposed_on=date(2026, 10, 30),
    invoice_numbers=("F-1",),
    instalments=(
        Instalment(date(2026, 11, 10), Decimal("300.00")),
        Instalment(date(2026, 12, 10), Decimal("300.00")),
        Instalment(date(2027, 1, 11), Decimal("300.00")),
    ),
    accepted_on=ACCEPTED,
    accepted_by="Claire Rey",
)
