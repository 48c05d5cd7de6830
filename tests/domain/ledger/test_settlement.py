"""What the ledger booked on an invoice, dated as interest needs it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.open_account import open_account
from assistant.domain.ledger.payment import Allocation, Payment
from assistant.domain.ledger.settlement import Settlement, SettlementKind

CAME, MATCHED, TODAY = date(2026, 7, 1), date(2026, 7, 20), date(2026, 11, 21)
BILL = Invoice("i", "d", "F-1", date(2026, 5, 1), date(2026, 5, 31), Decimal("1000.00"))
PAID = Payment("p", "d", CAME, Decimal("300.00"), allocations=(Allocation("F-1", Decimal("200.00"), MATCHED),))
NOTES = (
    CreditNote("a", "d", "A-1", date(2026, 6, 15), Decimal("50.00"), "F-1"),
    CreditNote("b", "d", "A-2", date(2026, 6, 15), Decimal("60.00"), "F-1", cancelled=True),
    CreditNote("c", "d", "A-3", date(2026, 6, 15), Decimal("70.00")),
)


def test_a_payment_counts_from_its_receipt_once_it_is_matched_and_a_credit_note_from_its_issue() -> None:
    (item,) = open_account("d", Movements((BILL,), NOTES, (PAID,)), TODAY).items
    assert item.settlements == (
        Settlement(date(2026, 6, 15), Decimal("50.00"), SettlementKind.CREDIT_NOTE),
        Settlement(CAME, Decimal("200.00")),
    )
    assert item.interest_base == Decimal("1000.00")


def test_what_is_not_matched_yet_is_no_settlement() -> None:
    (item,) = open_account("d", Movements((BILL,), (), (PAID,)), date(2026, 7, 19)).items
    assert item.settlements == ()


def test_netting_lowers_the_base_without_a_dated_settlement() -> None:
    (item,) = open_account("d", Movements((BILL,), NOTES, (PAID,)), TODAY).netted().items
    # 100.00 of the payment and the free credit note of 70.00
    assert item.interest_base == Decimal("830.00")
    assert len(item.settlements) == 2
