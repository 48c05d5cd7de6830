"""A bank can make a transfer within bounds, to a SEPA account."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assistant.domain.ledger.credit_transfer import CreditTransfer

TRANSFER = CreditTransfer("Scierie Bellecombe", "FR7630006000011234567890189", "", Decimal("1200.00"), "F-118")


@pytest.mark.parametrize("amount", ["0.01", "1200.00", "999999999.99"])
def test_a_sum_within_the_guidelines_bounds_is_possible(amount: str) -> None:
    assert replace(TRANSFER, amount=Decimal(amount)).is_possible


@pytest.mark.parametrize("amount", ["0.00", "-5.00", "1000000000.00"])
def test_a_sum_beyond_them_is_not(amount: str) -> None:
    assert not replace(TRANSFER, amount=Decimal(amount)).is_possible


def test_a_sepa_account_outside_the_economic_area_needs_its_bic() -> None:
    swiss = replace(TRANSFER, iban="CH9300762011623852957")

    assert not swiss.is_possible
    assert replace(swiss, bic="POFICHBEXXX").is_possible


def test_an_account_outside_sepa_or_without_a_holder_is_not_possible() -> None:
    assert not replace(TRANSFER, iban="TN5910006035183598478831", bic="BIATTNTT").is_possible
    assert not replace(TRANSFER, beneficiary="").is_possible
