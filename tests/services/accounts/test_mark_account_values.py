"""Values of a letter that stand on the account."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.facts import Facts, PromiseFacts
from assistant.domain.ledger.account_mark import MarkKind
from assistant.guardrails.examples import BUSINESS, TWO_INVOICES
from assistant.services.accounts.mark_account_values import account_marks


def told(text: str, facts: Facts = BUSINESS) -> list[tuple[str, MarkKind, str]]:
    marks = account_marks(text, facts, read_rates())
    return [(text[mark.start : mark.end], mark.kind, mark.invoice) for mark in marks]


@pytest.mark.parametrize(
    ("text", "words", "kind"),
    [
        ("Il reste 700,00 € à régler.", "700,00 €", MarkKind.RESIDUAL),
        ("Il reste 700 euros à régler.", "700 euros", MarkKind.RESIDUAL),
        ("Elle était de 1\u202f200,00\u202f€.", "1\u202f200,00\u202f€", MarkKind.AMOUNT),
        ("Vous avez réglé 500 €.", "500 €", MarkKind.PAID),
        ("😀 La facture F-118 attend.", "F-118", MarkKind.INVOICE),
        ("Elle date du 1er mars 2026.", "1er mars 2026", MarkKind.ISSUED_ON),
        ("Échue le 31/03/2026.", "31/03/2026", MarkKind.DUE_ON),
        ("IBAN : FR76 3000 6000 0112 3456 7890 189", "FR76 3000 6000 0112 3456 7890 189", MarkKind.IBAN),
        ("BIC : AGRIFRPP", "AGRIFRPP", MarkKind.BIC),
    ],
)
def test_a_value_of_the_account_is_marked_however_it_is_written(text: str, words: str, kind: MarkKind) -> None:
    assert [(found, what) for found, what, _ in told(text)] == [(words, kind)]


@pytest.mark.parametrize(
    "text",
    [
        "Il reste 701,00 € à régler.",
        "La facture F-1180 attend.",
        "Échue le 30/03/2026.",
        "IBAN : FR14 2004 1010 0505 0001 3M02 606",
        "",
    ],
)
def test_another_value_is_not(text: str) -> None:
    assert told(text) == []


def test_the_total_of_several_invoices_is_told_as_such() -> None:
    total = sum((invoice.residual for invoice in TWO_INVOICES.invoices if invoice.selected), Decimal(0))

    assert [kind for _, kind, _ in told(f"En tout {total} €.".replace(".", ",", 1), TWO_INVOICES)] == [MarkKind.TOTAL]


def test_the_day_asked_for_and_a_promise_are_told() -> None:
    promise = PromiseFacts(on=date(2026, 5, 2), amount=Decimal("321.00"), due_on=date(2026, 5, 9))
    facts = replace(BUSINESS, payment_deadline=date(2026, 5, 29), promises=(promise,))

    assert [kind for _, kind, _ in told("Avant le 29 mai 2026, les 321 € promis pour le 9 mai.", facts)] == [
        MarkKind.DEADLINE,
        MarkKind.PROMISE,
        MarkKind.PROMISE,
    ]
