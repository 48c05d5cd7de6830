"""The account is rebuilt from movements dated up to the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.open_account import open_account
from tests.domain.book_of_tests import TODAY, credit, invoice, payment

PAST = date(2026, 11, 3)


def test_a_partial_payment_leaves_the_residual() -> None:
    moves = Movements((invoice(),), payments=(payment("400.00", PAST, ("F-1", "400.00")),))
    (item,) = open_account("d1", moves, TODAY).items
    assert (item.paid, item.residual, item.last_paid_on) == (Decimal("400.00"), Decimal("600.00"), PAST)


def test_a_later_movement_changes_nothing() -> None:
    later = TODAY + timedelta(days=1)
    moves = Movements((invoice(),), payments=(payment("400.00", later, ("F-1", "400.00")),))
    assert open_account("d1", moves, TODAY).outstanding == Decimal("1000.00")


def test_an_allocation_dated_later_than_its_payment_counts_from_its_own_day() -> None:
    whole = payment("400.00", PAST)
    assert open_account("d1", Movements((invoice(),), payments=(whole,)), TODAY).unapplied == Decimal("400.00")


def test_an_invoice_not_yet_issued_is_not_there() -> None:
    moves = Movements((invoice(due=date(2027, 1, 31)),))
    assert open_account("d1", moves, date(2026, 9, 1)).items == ()


def test_a_linked_credit_note_is_deducted_and_a_cancelled_one_is_not() -> None:
    notes = (credit("100.00", PAST, "F-1"), credit("50.00", PAST, "F-1", cancelled=True))
    (item,) = open_account("d1", Movements((invoice(),), notes), TODAY).items
    assert item.residual == Decimal("900.00")


def test_a_free_credit_note_lowers_the_balance_only() -> None:
    account = open_account("d1", Movements((invoice(),), (credit("100.00", PAST),)), TODAY)
    assert (account.outstanding, account.balance) == (Decimal("1000.00"), Decimal("900.00"))


def test_the_due_day_itself_is_not_late() -> None:
    account = open_account("d1", Movements((invoice(due=TODAY),)), TODAY)
    assert account.past_due_items == ()
    assert account.past_due == 0


def test_a_dispute_on_the_whole_leaves_nothing_to_remind() -> None:
    moves = Movements((invoice(),), disputes=(Dispute("x", "d1", "F-1", PAST),))
    account = open_account("d1", moves, TODAY)
    assert account.past_due_items
    assert account.remindable_items == ()


def test_a_dispute_on_a_part_leaves_the_rest() -> None:
    moves = Movements((invoice(),), disputes=(Dispute("x", "d1", "F-1", PAST, amount=Decimal("300.00")),))
    (item,) = open_account("d1", moves, TODAY).remindable_items
    assert item.undisputed == Decimal("700.00")


def test_a_closed_dispute_no_longer_counts() -> None:
    moves = Movements((invoice(),), disputes=(Dispute("x", "d1", "F-1", PAST, closed_on=date(2026, 11, 10)),))
    assert open_account("d1", moves, TODAY).remindable_items


def test_netting_puts_free_money_on_the_oldest_item_first() -> None:
    old, new = invoice("F-1", due=date(2026, 9, 30)), invoice("F-2")
    moves = Movements((new, old), (credit("200.00", PAST),), (payment("900.00", PAST),))
    net = open_account("d1", moves, TODAY).netted()
    assert [item.residual for item in net.items] == [Decimal("0.00"), Decimal("900.00")]
    assert (net.unapplied, net.free_credit) == (Decimal("0.00"), Decimal("0.00"))


@given(
    amounts=st.lists(st.decimals("0.01", "9999", places=2), min_size=1, max_size=6),
    free=st.decimals("0", "20000", places=2),
)
def test_netting_never_changes_what_would_settle_the_account(amounts: list[Decimal], free: Decimal) -> None:
    invoices = tuple(invoice(f"F-{i}", str(amount)) for i, amount in enumerate(amounts))
    moves = Movements(invoices, payments=(payment(str(free), PAST),))
    account = open_account("d1", moves, TODAY)
    net = account.netted()
    assert net.balance == account.balance
    assert all(i.residual >= 0 and i.invoice.amount == i.paid + i.credited + i.residual for i in net.items)


def test_a_credit_note_on_a_paid_invoice_is_deducted_from_the_next_one() -> None:
    bills = (invoice("F-1"), invoice("F-2", "500.00"))
    moves = Movements(bills, (credit("200.00", PAST, "F-1"),), (payment("1000.00", PAST, ("F-1", "1000.00")),))
    account = open_account("d1", moves, TODAY)
    assert (account.free_credit, account.balance) == (Decimal("200.00"), Decimal("300.00"))
    assert [item.residual for item in account.netted().open_items] == [Decimal("300.00")]


def test_what_two_matchings_put_on_an_invoice_beyond_its_amount_stays_the_debtors() -> None:
    bills = (invoice("F-1"), invoice("F-2", "500.00"))
    paid = (
        payment("1000.00", PAST, ("F-1", "1000.00")),
        payment("300.00", PAST, ("F-1", "300.00"), key="p2"),
    )
    account = open_account("d1", Movements(bills, payments=paid), TODAY)
    assert (account.items[0].paid, account.unapplied) == (Decimal("1000.00"), Decimal("300.00"))


def test_two_contested_parts_of_one_invoice_add_up() -> None:
    parts = tuple(Dispute(f"x{n}", "d1", "F-1", PAST, amount=Decimal(n)) for n in (300, 200))
    (item,) = open_account("d1", Movements((invoice(),), disputes=parts), TODAY).items
    assert item.undisputed == Decimal("500.00")


def test_one_dispute_on_the_whole_is_enough_beside_one_on_a_part() -> None:
    both = (Dispute("x1", "d1", "F-1", PAST), Dispute("x2", "d1", "F-1", TODAY, amount=Decimal(100)))
    (item,) = open_account("d1", Movements((invoice(),), disputes=both), TODAY).items
    assert item.undisputed == 0
    assert item.dispute == both[0]


def test_cents_left_of_an_invoice_are_not_asked_for_beside_a_larger_claim() -> None:
    cents = payment("999.99", date(2026, 11, 2), ("F-1", "999.99"))
    moves = Movements((invoice(), invoice("F-2", "500.00"), invoice("F-3", "3.00")), payments=(cents,))
    net = replace(open_account("d1", moves, TODAY).netted(), tolerance=Decimal(5))
    assert [item.invoice.number for item in net.remindable_items] == ["F-2", "F-3"]  # a small invoice is no residue

    alone = replace(moves, invoices=(invoice(),))
    net = replace(open_account("d1", alone, TODAY).netted(), tolerance=Decimal(5))
    assert [item.invoice.number for item in net.remindable_items] == ["F-1"]  # the gate tells that it is too little
