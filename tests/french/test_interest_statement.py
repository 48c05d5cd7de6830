"""A statement in French says each line, its articles and its marks."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from assistant.connectors.rates import shipped_rates
from assistant.domain.interest.imputation import Imputation
from assistant.domain.interest.interest_statement import LateInvoice, StatementTerms, draw_statement
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.ledger.settlement import Settlement, SettlementKind
from assistant.french.interest_statement import statement_text
from assistant.french.numbers.rates import format_rate

TODAY = date(2026, 11, 21)


def text(terms: StatementTerms, *settlements: Settlement, due: date = date(2026, 5, 31), number: str = "F-118") -> str:
    late = LateInvoice(number, due, Decimal("10000.00"), settlements)
    return statement_text(draw_statement("Charpentes Morel", [late], terms, TODAY, shipped_rates())).replace(
        "\u202f", " "
    )


def test_a_business_statement_shows_base_rate_days_and_amount_of_each_slice() -> None:
    lines = text(StatementTerms(DebtorKind.BUSINESS)).splitlines()
    assert lines[:5] == [
        "Pénalités de retard, Charpentes Morel, au 21/11/2026",
        "",
        "Facture F-118, échue le 31/05/2026 : 10 000,00 €",
        "  du 01/06/2026 au 30/06/2026 : 10 000,00 € × 12,15 % × 30 jours ÷ 365 = 99,86 €",
        "  du 01/07/2026 au 21/11/2026 : 10 000,00 € × 12,40 % × 144 jours ÷ 365 = 489,21 €",
    ]
    assert "pénalités de retard 589,07 €, indemnité forfaitaire 40,00 €, soit 10 629,07 €" in lines[5]
    assert any("article L441-10, II du Code de commerce, article D441-5 du Code de commerce." in line for line in lines)
    assert any("semestre du 01/07/2026 : confirmés en partie seulement" in line for line in lines)


def test_the_order_of_payments_is_told_with_its_article() -> None:
    payment = Settlement(date(2026, 6, 30), Decimal("1099.86"))
    by_law = text(StatementTerms(DebtorKind.BUSINESS, imputation=Imputation.INTEREST_FIRST), payment)
    assert "Paiement du 30/06/2026 : 1 099,86 €, dont 99,86 € sur les intérêts et 1 000,00 € sur le principal" in by_law
    assert "d’abord sur les intérêts courus" in by_law
    assert "plus favorable" in text(StatementTerms(DebtorKind.BUSINESS), payment)


def test_a_credit_note_is_named_and_says_nothing_of_the_order_of_payments() -> None:
    credit = Settlement(date(2026, 6, 30), Decimal("100.00"), SettlementKind.CREDIT_NOTE)
    said = text(StatementTerms(DebtorKind.PUBLIC), credit)
    assert "Avoir du 30/06/2026 : 100,00 €" in said
    assert "1343-1" not in said
    assert "Intérêts moratoires" in said


def test_a_consumer_without_notice_is_told_that_nothing_runs() -> None:
    said = text(StatementTerms(DebtorKind.CONSUMER))
    assert "tant qu’aucune mise en demeure n’a été reçue" in said
    assert "indemnité" not in said


def test_a_judgment_that_stopped_interest_is_told() -> None:
    late = LateInvoice("F-1", date(2026, 5, 31), Decimal(1000), stops_on=date(2026, 10, 24))
    statement = draw_statement("", [late], StatementTerms(DebtorKind.BUSINESS), TODAY, shipped_rates())
    assert "après le 24/10/2026, veille du jugement d’ouverture" in statement_text(statement)


def test_an_invoice_not_yet_late_and_one_paid_in_time_say_why_nothing_runs() -> None:
    assert "avant le 22/11/2026" in text(StatementTerms(DebtorKind.BUSINESS), due=TODAY)
    paid = Settlement(date(2026, 5, 1), Decimal("10000.00"))
    assert "rien ne restait dû" in text(StatementTerms(DebtorKind.BUSINESS), paid)


def test_several_invoices_are_summed_and_a_bare_sum_needs_no_number() -> None:
    late = [LateInvoice(number, date(2026, 11, 20), Decimal(100)) for number in ("F-1", "")]
    said = statement_text(
        draw_statement("", late, StatementTerms(DebtorKind.BUSINESS, Decimal(10)), TODAY, shipped_rates())
    )
    assert "Somme échue le 20/11/2026" in said
    assert "1 jour ÷" in said
    assert "Ensemble\u202f: principal 200,00\u202f€" in said
    assert "Taux annuel convenu" in said


def test_a_rate_has_two_decimals_at_least() -> None:
    assert [format_rate(Decimal(r)) for r in ("10", "12.4", "7.125", "2.50")] == [
        "10,00\u202f%",
        "12,40\u202f%",
        "7,125\u202f%",
        "2,50\u202f%",
    ]
