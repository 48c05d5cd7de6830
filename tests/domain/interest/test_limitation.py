"""The last day to bring a claim."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.domain.interest.limitation import limitation_day
from assistant.domain.ledger.debtor import DebtorKind


@pytest.mark.parametrize(
    ("kind", "due_on", "acknowledged_on", "last"),
    [
        (DebtorKind.CONSUMER, date(2024, 11, 21), None, date(2026, 11, 21)),
        (DebtorKind.UNKNOWN, date(2024, 11, 21), None, date(2026, 11, 21)),
        (DebtorKind.BUSINESS, date(2021, 11, 21), None, date(2026, 11, 21)),
        (DebtorKind.NONPROFESSIONAL, date(2021, 11, 21), None, date(2026, 11, 21)),
        (DebtorKind.CONSUMER, date(2024, 2, 29), None, date(2026, 2, 28)),
        (DebtorKind.CONSUMER, date(2024, 5, 31), date(2025, 1, 10), date(2027, 1, 10)),
        (DebtorKind.CONSUMER, date(2024, 5, 31), date(2024, 5, 2), date(2026, 5, 31)),
        (DebtorKind.PUBLIC, date(2020, 5, 31), None, None),
    ],
)
def test_the_last_day_counts_from_the_due_date_or_the_last_acknowledgement(
    kind: DebtorKind, due_on: date, acknowledged_on: date | None, last: date | None
) -> None:
    assert limitation_day(kind, due_on, acknowledged_on) == last
