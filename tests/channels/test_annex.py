"""The annex gives every figure that a debtor needs to check the claim."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from assistant.channels.annex import annex_of
from assistant.connectors.rates import shipped_rates
from assistant.domain.interest.interest_statement import LateInvoice, StatementTerms, draw_statement
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.ledger.settlement import Settlement
from tests.channels.letters import statement


def plain(cells: tuple[str, ...]) -> list[str]:
    return [cell.replace("\u202f", " ") for cell in cells]


def test_each_row_gives_invoice_due_date_period_days_base_rate_and_amount() -> None:
    annex = annex_of(statement())

    assert [plain(row) for row in annex.rows] == [
        ["F-118", "31/05/2026", "du 01/06/2026 au 30/06/2026", "30", "1 200,00 €", "12,15 %", "11,98 €"],
        ["F-118", "31/05/2026", "du 01/07/2026 au 23/11/2026", "146", "1 200,00 €", "12,40 %", "59,52 €"],
    ]
    assert all(len(row) == len(annex.header) for row in annex.rows)


def test_the_totals_end_with_their_sum() -> None:
    assert [plain(row) for row in annex_of(statement(2)).totals] == [
        ["Principal restant dû", "2 400,00 €"],
        ["Pénalités de retard", "143,00 €"],
        ["Indemnités forfaitaires (2 × 40,00 €)", "80,00 €"],
        ["Total au 23/11/2026", "2 623,00 €"],
    ]


def test_articles_method_and_unconfirmed_rates_are_noted() -> None:
    notes = " ".join(annex_of(statement()).notes)

    assert "article L441-10, II du Code de commerce, article D441-5 du Code de commerce" in notes
    assert "÷ 365" in notes
    assert "confirmés en partie seulement" in notes


def test_a_public_body_is_told_of_its_own_law() -> None:
    annex = annex_of(statement(kind=DebtorKind.PUBLIC))

    assert "décompte des intérêts moratoires" in annex.title
    assert "Code de la commande publique" in " ".join(annex.notes)


def test_an_invoice_without_interest_says_why_and_a_consumer_owes_no_indemnity() -> None:
    late = [LateInvoice("F-1", date(2026, 5, 31), Decimal(310))]
    consumer = StatementTerms(DebtorKind.CONSUMER)
    annex = annex_of(draw_statement("Ana Roux", late, consumer, date(2026, 11, 23), shipped_rates()))

    assert annex.rows == ()
    assert "Facture F-1\u202f: Aucun intérêt ne court" in annex.notes[0]
    assert [label for label, _ in annex.totals] == [
        "Principal restant dû",
        "Intérêts au taux légal",
        "Total au 23/11/2026",
    ]


def test_a_payment_is_told_where_the_base_falls() -> None:
    late = [
        LateInvoice("F-1", date(2026, 7, 31), Decimal(1000), (Settlement(date(2026, 9, 30), Decimal(400)),)),
    ]
    annex = annex_of(
        draw_statement("Morin", late, StatementTerms(DebtorKind.BUSINESS), date(2026, 11, 23), shipped_rates())
    )

    assert [plain(row)[4] for row in annex.rows] == ["1 000,00 €", "600,00 €"]
    assert annex.notes[0].replace("\u202f", " ") == "Facture F-1 : Paiement du 30/09/2026 : 400,00 €"
