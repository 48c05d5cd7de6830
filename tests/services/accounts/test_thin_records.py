"""What is left out changes no account of a later day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from assistant.domain.ledger.account import Account, Movements
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.open_account import open_account
from assistant.services.accounts.thin_records import is_plain, thin
from tests.domain.book_of_tests import TODAY, credit, invoice, payment

FULL = Movements(
    (invoice("F-1"), invoice("F-2", "500.00"), invoice("F-3", "80.00", date(2026, 12, 15))),
    (credit("30.00", date(2026, 11, 5)), credit("20.00", date(2026, 11, 25), "F-2")),
    (
        payment("1100.00", date(2026, 11, 10), ("F-1", "1000.00"), ("F-2", "60.00"), key="a"),
        payment("50.00", date(2026, 12, 1), ("F-2", "50.00"), key="b"),
    ),
    (Dispute("x", "d1", "F-2", date(2026, 11, 1), amount=Decimal(100)),),
)


def left(account: Account) -> tuple[object, ...]:
    net = account.netted()
    return (
        [(item.invoice.number, item.residual, item.disputed) for item in net.open_items],
        net.balance,
        net.unapplied,
        net.free_credit,
    )


@pytest.mark.parametrize("later", [0, 3, 10, 60])
def test_every_later_account_is_the_same(later: int) -> None:
    day = TODAY + timedelta(days=later)
    less = thin(FULL, open_account("d1", FULL, TODAY))

    assert len(less.invoices) == 2
    assert left(open_account("d1", less, day)) == left(open_account("d1", FULL, day))


def test_an_invoice_that_took_the_place_of_another_keeps_the_whole_record() -> None:
    wrong, right = invoice("F-1"), replace(invoice("F-1C", "900.00", corrects="F-1"), issued_on=date(2026, 11, 3))
    paid = payment("100.00", date(2026, 11, 2), ("F-1", "100.00"))

    assert is_plain(FULL)
    assert not is_plain(Movements((wrong, right), payments=(paid,)))
