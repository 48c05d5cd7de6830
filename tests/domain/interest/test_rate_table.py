"""The table knows what it lacks, a month ahead, and never lets an added row speak against its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.connectors.rates import shipped_rates
from assistant.domain.interest.rate_table import RateTable

RATES = shipped_rates()
NEXT = replace(RATES.rows[-1], period_start=date(2027, 1, 1))


@pytest.mark.parametrize(
    ("today", "missing"),
    [
        (date(2026, 11, 30), None),
        (date(2026, 12, 1), date(2027, 1, 1)),
        (date(2026, 12, 31), date(2027, 1, 1)),
        (date(2027, 1, 1), date(2027, 1, 1)),
        (date(2027, 6, 30), date(2027, 1, 1)),
        (date(2027, 7, 1), date(2027, 7, 1)),
        (date(2026, 6, 15), None),
    ],
)
def test_a_missing_half_year_is_told_from_a_month_before_it_begins(today: date, missing: date | None) -> None:
    assert RATES.gap(today) == missing


def test_an_added_half_year_fills_the_gap_and_stands_in_order() -> None:
    older = replace(NEXT, period_start=date(2018, 7, 1))
    table = RATES.with_added([NEXT, older])
    assert table.gap(date(2026, 12, 15)) is None
    assert [table.rows[0], table.rows[-1]] == [older, NEXT]


def test_a_shipped_row_counts_before_an_added_one_and_the_latest_added_before_the_first() -> None:
    other = replace(RATES.rows[-1], source="autre")
    assert RATES.with_added([other]).at(date(2026, 7, 1)).source != "autre"
    assert RATES.with_added([NEXT, replace(NEXT, source="corrigée")]).at(date(2027, 1, 1)).source == "corrigée"


def test_the_half_years_of_a_period_are_those_known() -> None:
    assert [row.period_start for row in RATES.between(date(2026, 3, 1), date(2027, 3, 1))] == [
        date(2026, 1, 1),
        date(2026, 7, 1),
    ]
    assert RateTable(()).between(date(2026, 3, 1), date(2027, 3, 1)) == ()
