"""The aged balance."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from assistant.domain.ledger.account import Account, OpenItem
from assistant.domain.ledger.invoice import Invoice
from assistant.ui.components.dossier.aging import BALANCE, CREDITS, aging

TODAY = date(2026, 11, 23)
EUROS = some.decimals(min_value=0, max_value=99_999, places=2)


def _account(late: int, amount: Decimal, unapplied: Decimal = Decimal(0)) -> Account:
    due = TODAY - timedelta(days=late)
    invoice = Invoice("F-1", "d1", "F-1", due - timedelta(days=30), due, amount)
    return Account("d1", TODAY, (OpenItem(invoice, Decimal(0), Decimal(0), amount),), unapplied)


@pytest.mark.parametrize(
    ("late", "bucket"),
    [
        (-5, "À échoir"),
        (0, "À échoir"),  # the due day itself is not late
        (1, "1 à 30 j"),
        (30, "1 à 30 j"),
        (31, "31 à 60 j"),
        (90, "61 à 90 j"),
        (120, "91 à 120 j"),
        (121, "Plus de 120 j"),
    ],
)
def test_each_age_has_its_bucket(late: int, bucket: str) -> None:
    assert aging(_account(late, Decimal("12.00")))[bucket] == Decimal("12.00")


@given(some.integers(-60, 400), EUROS, EUROS)
def test_buckets_and_credits_add_up_to_the_balance(late: int, amount: Decimal, unapplied: Decimal) -> None:
    sums = aging(_account(late, amount, unapplied))

    assert sum(sum_ for label, sum_ in sums.items() if label != BALANCE) == sums[BALANCE]
    assert sums[CREDITS] == -unapplied
