"""A list of part-paid invoices is no list of instalments, even where a day without a year may be one to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assistant.connectors.rates import load_rates
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.letter import Letter
from assistant.guardrails.rules.plan.unbalanced_instalments import RULE
from assistant.places import KNOWLEDGE

RATES = load_rates(KNOWLEDGE / "rates.csv")
FIRST = BUSINESS.invoices[0]
LATE = replace(
    BUSINESS,
    as_of=date(2026, 11, 23),
    invoices=(replace(FIRST, number="F-118", due_on=date(2026, 1, 20)), replace(FIRST, number="F-121")),
)


def found(line: str) -> int:
    text = f"– {line}, échéance du 20 janvier : 1 200,00 € TTC, moins 500,00 € réglés au 23 février, reste 700,00 €"
    return len(list(RULE.run(Letter(text, LATE, RATES))))


def test_sums_beside_the_invoice_that_they_are_of_are_recited() -> None:
    assert found("Facture F-118") == 0
    assert found("Facture F-121") == 0


def test_the_same_sums_beside_no_invoice_are_instalments_that_do_not_add_up() -> None:
    assert found("Pour solde") == 1
