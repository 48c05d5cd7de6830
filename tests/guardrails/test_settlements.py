"""A sum of interest that follows dated payments is one that code computes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from assistant.connectors.facts import parse_facts
from assistant.connectors.rates import shipped_rates
from assistant.guardrails.figures.interest import conventions

AS_OF = date(2026, 11, 21)
INVOICE = {
    "number": "F-1",
    "due_on": "2026-05-31",
    "amount": "10000.00",
    "paid": "3000.00",
    "credited": "500.00",
    "residual": "6500.00",
}
SETTLED = [
    {"on": "2026-06-30", "amount": "1000.00"},
    {"on": "2026-08-15", "amount": "500.00", "kind": "credit_note"},
    {"on": "2026-08-31", "amount": "2000.00"},
]


def sums(**more: object) -> set[Decimal]:
    known = {"as_of": "2026-11-21", "debtor": {"kind": "business"}, "invoices": [INVOICE | more]}
    facts = parse_facts(known)
    return {found.amount for found in conventions(facts, facts.invoices[0], AS_OF, shipped_rates())}


def test_interest_cut_at_each_payment_is_known_only_with_their_dates() -> None:
    # 10 000 x 12.15 % x 30 d, then 12.40 % on 9 000 x 46 d, 8 500 x 16 d, 6 500 x 82 d
    expected = Decimal("99.86") + Decimal("140.65") + Decimal("46.20") + Decimal("181.08")
    assert expected in sums(settlements=SETTLED)
    assert expected not in sums()
