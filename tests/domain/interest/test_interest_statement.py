"""A statement shows a debtor every slice, and its sums are those of the law note to the cent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.connectors.rates import shipped_rates
from assistant.domain.errors import MissingRateError
from assistant.domain.interest.imputation import Imputation
from assistant.domain.interest.interest_basis import InterestBasis
from assistant.domain.interest.interest_statement import InterestStatement, LateInvoice, StatementTerms, draw_statement
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.ledger.settlement import Settlement, SettlementKind
from assistant.domain.money import ZERO

RATES = shipped_rates()
TODAY = date(2026, 11, 21)
BUSINESS = StatementTerms(DebtorKind.BUSINESS)


def invoice(amount: str, due: date, *settlements: Settlement) -> LateInvoice:
    return LateInvoice("F-118", due, Decimal(amount), settlements)


def draw(late: LateInvoice, terms: StatementTerms = BUSINESS, as_of: date = TODAY) -> InterestStatement:
    return draw_statement("Charpentes Morel", [late], terms, as_of, RATES)


def paid(on: date, amount: str) -> Settlement:
    return Settlement(on, Decimal(amount))


def test_a_business_owes_interest_by_half_year_and_one_indemnity() -> None:
    statement = draw(invoice("10000.00", date(2026, 5, 31)))
    assert [piece.amount for piece in statement.entries[0].slices] == [Decimal("99.86"), Decimal("489.21")]
    assert (statement.interest, statement.indemnity) == (Decimal("589.07"), Decimal("40.00"))
    assert statement.total == Decimal("10629.07")
    assert statement.basis is InterestBasis.BUSINESS_STATUTORY
    assert statement.articles == ("article L441-10, II du Code de commerce", "article D441-5 du Code de commerce")


def test_a_public_buyers_statement_names_the_row_of_its_first_half_year_alone() -> None:
    statement = draw(invoice("10000.00", date(2026, 5, 31)), StatementTerms(DebtorKind.PUBLIC))
    assert (statement.interest, statement.indemnity) == (Decimal("483.86"), Decimal("40.00"))
    assert [row.period_start for row in statement.rates] == [date(2026, 1, 1)]
    assert statement.unconfirmed_rates == ()


@pytest.mark.parametrize(("base", "interest"), [("472.35", "22.86"), ("10000.00", "483.86")])
def test_a_frozen_rate_is_rounded_once(base: str, interest: str) -> None:
    statement = draw(invoice(base, date(2026, 5, 31)), StatementTerms(DebtorKind.PUBLIC))
    assert statement.interest == Decimal(interest)


def test_a_consumer_owes_interest_from_the_day_after_the_notice_and_no_indemnity() -> None:
    terms = StatementTerms(DebtorKind.CONSUMER, notice_received=date(2026, 9, 1))
    statement = draw(invoice("1000.00", date(2026, 5, 31)), terms)
    assert (statement.interest, statement.indemnity) == (Decimal("6.10"), ZERO)
    assert statement.entries[0].starts_on == date(2026, 9, 2)
    assert [row.period_start for row in statement.unconfirmed_rates] == [date(2026, 7, 1)]
    assert not any("441" in article for article in statement.articles)


@pytest.mark.parametrize("kind", [DebtorKind.CONSUMER, DebtorKind.NONPROFESSIONAL, DebtorKind.UNKNOWN])
def test_without_a_notice_no_legal_interest_runs(kind: DebtorKind) -> None:
    statement = draw(invoice("1000.00", date(2026, 5, 31), paid(date(2026, 7, 1), "400.00")), StatementTerms(kind))
    assert (statement.interest, statement.indemnity, statement.principal) == (ZERO, ZERO, Decimal("600.00"))
    assert statement.entries[0].starts_on is None


def test_a_notice_received_before_the_due_date_starts_nothing_early() -> None:
    terms = StatementTerms(DebtorKind.CONSUMER, notice_received=date(2026, 8, 1))
    assert draw(invoice("1000.00", date(2026, 9, 1)), terms).interest == Decimal("6.10")


def test_a_contract_rate_is_one_slice_and_uses_no_row_of_the_table() -> None:
    terms = StatementTerms(DebtorKind.BUSINESS, contract_rate=Decimal(12))
    statement = draw(invoice("4380.00", date(2026, 4, 30)), terms, date(2026, 9, 14))
    assert (statement.interest, statement.rates) == (Decimal("197.28"), ())
    assert statement.basis is InterestBasis.BUSINESS_CONTRACT


def test_a_contract_rate_never_reaches_a_consumer() -> None:
    terms = StatementTerms(DebtorKind.CONSUMER, Decimal(12), notice_received=date(2026, 5, 31))
    statement = draw(invoice("10000.00", date(2026, 5, 1)), terms)
    assert [piece.rate for piece in statement.entries[0].slices] == [Decimal("2.62"), Decimal("2.75")]


def test_a_payment_and_a_credit_note_lower_the_base_from_the_next_day() -> None:
    credit = Settlement(date(2026, 8, 15), Decimal("100.00"), SettlementKind.CREDIT_NOTE)
    statement = draw(invoice("1000.00", date(2026, 6, 30), paid(date(2026, 7, 31), "400.00"), credit))
    assert [(piece.first, piece.base) for piece in statement.entries[0].slices] == [
        (date(2026, 7, 1), Decimal("1000.00")),
        (date(2026, 8, 1), Decimal("600.00")),
        (date(2026, 8, 16), Decimal("500.00")),
    ]
    assert statement.principal == Decimal("500.00")


def test_by_the_law_a_payment_pays_the_interest_run_first() -> None:
    late = invoice("10000.00", date(2026, 5, 31), paid(date(2026, 6, 30), "1099.86"))
    statement = draw(late, replace(BUSINESS, imputation=Imputation.INTEREST_FIRST))
    (entry,) = statement.entries
    assert (entry.settlements[0].to_interest, entry.settlements[0].to_principal) == (Decimal("99.86"), Decimal(1000))
    # 9 000.00 x 12.40 % x 144 / 365
    assert (entry.principal, entry.interest) == (Decimal("9000.00"), Decimal("440.28"))


def test_booked_on_the_principal_the_same_payment_costs_the_debtor_less() -> None:
    late = invoice("10000.00", date(2026, 5, 31), paid(date(2026, 6, 30), "1099.86"))
    by_law = draw(late, replace(BUSINESS, imputation=Imputation.INTEREST_FIRST))
    assert draw(late).principal == Decimal("8900.14")
    assert draw(late).total < by_law.total


def test_a_credit_note_pays_no_interest() -> None:
    credit = Settlement(date(2026, 6, 30), Decimal("1000.00"), SettlementKind.CREDIT_NOTE)
    statement = draw(
        invoice("10000.00", date(2026, 5, 31), credit), replace(BUSINESS, imputation=Imputation.INTEREST_FIRST)
    )
    assert statement.entries[0].settlements[0].to_interest == ZERO
    assert statement.principal == Decimal("9000.00")


def test_a_payment_of_the_due_day_bears_no_interest_and_no_indemnity() -> None:
    statement = draw(invoice("1000.00", date(2026, 6, 30), paid(date(2026, 6, 30), "1000.00")))
    assert statement.total == ZERO
    assert statement.entries[0].slices == ()


def test_an_invoice_paid_late_still_owes_its_indemnity() -> None:
    statement = draw(invoice("1000.00", date(2026, 6, 30), paid(date(2026, 7, 1), "1000.00")))
    assert (statement.principal, statement.interest, statement.indemnity) == (ZERO, Decimal("0.34"), Decimal("40.00"))


def test_the_indemnity_is_counted_once_for_each_late_invoice() -> None:
    late = [LateInvoice(f"F-{number}", date(2026, 5, 31), Decimal(100)) for number in range(3)]
    early = LateInvoice("F-9", TODAY, Decimal(100))
    assert draw_statement("", [*late, early], BUSINESS, TODAY, RATES).indemnity == Decimal("120.00")


def test_a_judgment_stops_interest_and_may_bar_the_indemnity() -> None:
    late = replace(invoice("10000.00", date(2026, 5, 31)), stops_on=date(2026, 6, 30), indemnity_barred=True)
    statement = draw(late)
    assert (statement.interest, statement.indemnity) == (Decimal("99.86"), ZERO)


def test_a_half_year_without_rate_stops_the_statement() -> None:
    with pytest.raises(MissingRateError, match="01/01/2027"):
        draw(invoice("1000.00", date(2026, 12, 15)), as_of=date(2027, 1, 5))


def test_a_later_payment_changes_nothing() -> None:
    late = invoice("10000.00", date(2026, 5, 31), paid(date(2026, 12, 1), "10000.00"))
    assert draw(late).total == Decimal("10629.07")


DUE = st.dates(date(2019, 1, 1), date(2026, 10, 31))
SUMS = st.decimals(Decimal("0.01"), Decimal(100000), places=2)
KINDS = st.sampled_from([DebtorKind.BUSINESS, DebtorKind.PUBLIC, DebtorKind.MERCHANT])


@given(DUE, SUMS, KINDS, st.integers(0, 400))
def test_no_interest_runs_before_the_day_after_the_due_date(
    due: date, amount: Decimal, kind: DebtorKind, before: int
) -> None:
    statement = draw(LateInvoice("F-1", due, amount), StatementTerms(kind), due - timedelta(days=before))
    assert (statement.interest, statement.indemnity) == (ZERO, ZERO)


@given(DUE, SUMS, KINDS, st.sampled_from(Imputation), st.lists(st.tuples(st.integers(-30, 400), SUMS), max_size=4))
def test_slices_follow_each_other_and_every_cent_paid_is_told(
    due: date, amount: Decimal, kind: DebtorKind, order: Imputation, payments: list[tuple[int, Decimal]]
) -> None:
    settlements = tuple(Settlement(due + timedelta(days=after), sum_) for after, sum_ in payments)
    statement = draw(LateInvoice("F-1", due, amount, settlements), StatementTerms(kind, imputation=order))
    (entry,) = statement.entries
    assert all(
        one.last + timedelta(days=1) == two.first for one, two in zip(entry.slices, entry.slices[1:], strict=False)
    )
    assert all(piece.first > due and piece.base > 0 for piece in entry.slices)
    assert entry.principal >= ZERO
    assert entry.interest >= ZERO
    assert all(part.to_interest + part.to_principal <= part.amount for part in entry.settlements)


@given(DUE, SUMS, st.integers(1, 600))
def test_a_payment_of_nothing_changes_nothing_but_rounding(due: date, amount: Decimal, after: int) -> None:
    split = due + timedelta(days=after)
    whole = draw(LateInvoice("F-1", due, amount))
    parts = draw(LateInvoice("F-1", due, amount, (Settlement(split, ZERO),)))
    assert abs(whole.interest - parts.interest) <= Decimal("0.01")
    assert whole.principal == parts.principal
