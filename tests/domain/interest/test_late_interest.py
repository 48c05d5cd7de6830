"""The worked figures of the law note, to the cent."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.connectors.rates import load_rates
from assistant.domain.errors import MissingRateError
from assistant.domain.interest.late_interest import (
    BaseChange,
    InterestClaim,
    interest_total,
    late_interest,
    owes_indemnity,
)
from assistant.domain.interest.rate_table import half_year_start, next_half_year
from assistant.domain.ledger.debtor import DebtorKind
from assistant.places import KNOWLEDGE

RATES = load_rates(KNOWLEDGE / "rates.csv")
TODAY = date(2026, 11, 21)


def claim(base: str, after: date, kind: DebtorKind = DebtorKind.BUSINESS, **more: object) -> InterestClaim:
    return InterestClaim(Decimal(base), after, kind, **more)  # type: ignore[arg-type]  # named fields


def test_business_interest_is_cut_at_the_half_year() -> None:
    slices = late_interest(claim("10000.00", date(2026, 5, 31)), TODAY, RATES)
    assert [(s.days, s.rate, s.amount) for s in slices] == [
        (30, Decimal("12.15"), Decimal("99.86")),
        (144, Decimal("12.40"), Decimal("489.21")),
    ]
    assert interest_total(slices) == Decimal("589.07")


def test_a_public_buyers_rate_is_frozen_and_not_cut() -> None:
    (only,) = late_interest(claim("10000.00", date(2026, 5, 31), DebtorKind.PUBLIC), TODAY, RATES)
    assert (only.days, only.rate, only.amount) == (174, Decimal("10.15"), Decimal("483.86"))


def test_a_consumer_owes_the_professional_legal_rate_from_the_notice() -> None:
    slices = late_interest(claim("1000.00", date(2026, 9, 1), DebtorKind.CONSUMER), TODAY, RATES)
    assert [(s.days, s.rate, s.amount) for s in slices] == [(81, Decimal("2.75"), Decimal("6.10"))]


def test_a_contract_rate_is_not_cut_at_the_half_year() -> None:
    slices = late_interest(claim("4380.00", date(2026, 4, 30), contract_rate=Decimal(12)), date(2026, 9, 14), RATES)
    assert [(s.days, s.amount) for s in slices] == [(137, Decimal("197.28"))]


def test_the_kpi_vector_holds() -> None:
    slices = late_interest(
        claim("1200.00", date(2026, 1, 10), contract_rate=Decimal("12.15")), date(2026, 2, 26), RATES
    )
    assert interest_total(slices) == Decimal("18.77")


def test_the_base_falls_the_day_after_a_payment() -> None:
    change = BaseChange(date(2026, 7, 31), Decimal("400.00"))
    slices = late_interest(claim("1000.00", date(2026, 6, 30), changes=(change,)), date(2026, 8, 31), RATES)
    assert [(s.first, s.base) for s in slices] == [
        (date(2026, 7, 1), Decimal("1000.00")),
        (date(2026, 8, 1), Decimal("400.00")),
    ]


def test_nothing_runs_on_a_base_that_is_paid() -> None:
    change = BaseChange(date(2026, 6, 30), Decimal("0.00"))
    assert late_interest(claim("1000.00", date(2026, 6, 30), changes=(change,)), TODAY, RATES) == ()


def test_nothing_runs_before_the_day_after_the_due_date() -> None:
    assert late_interest(claim("1000.00", TODAY), TODAY, RATES) == ()


def test_a_half_year_without_rate_is_an_error() -> None:
    with pytest.raises(MissingRateError, match="01/01/2027"):
        late_interest(claim("1000.00", date(2026, 12, 15)), date(2027, 1, 5), RATES)


def test_the_table_knows_its_half_years() -> None:
    assert RATES.knows(TODAY)
    assert not RATES.knows(date(2030, 1, 1))
    assert RATES.at(TODAY).contract_floor == Decimal("8.25")
    assert half_year_start(date(2026, 6, 30)) == date(2026, 1, 1)
    assert next_half_year(date(2026, 7, 1)) == date(2027, 1, 1)
    assert next_half_year(date(2026, 1, 1)) == date(2026, 7, 1)


def test_the_indemnity_is_owed_by_businesses_and_public_buyers_only() -> None:
    assert {kind for kind in DebtorKind if owes_indemnity(kind)} == {
        DebtorKind.BUSINESS,
        DebtorKind.MERCHANT,
        DebtorKind.PUBLIC,
    }


@given(st.dates(date(2019, 1, 1), date(2026, 6, 30)), st.integers(1, 180), st.integers(1, 180))
def test_splitting_a_period_changes_nothing_but_rounding(due: date, first: int, second: int) -> None:
    middle, end = due + timedelta(days=first), min(due + timedelta(days=first + second), TODAY)
    middle = min(middle, end)
    whole = late_interest(claim("1234.56", due), end, RATES)
    parts = late_interest(claim("1234.56", due), middle, RATES) + late_interest(claim("1234.56", middle), end, RATES)
    assert sum(s.days for s in whole) == sum(s.days for s in parts) == (end - due).days
    assert abs(interest_total(whole) - interest_total(parts)) <= Decimal("0.02")
