"""A promise is kept by the money that it brought, and broken only when nothing came in time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.commitments.promise_standing import stand
from assistant.domain.commitments.received_money import ReceivedMoney, receipts_of
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.open_account import open_account
from assistant.domain.ledger.payment import Payment
from tests.domain.book_of_tests import credit, invoice, payment

MADE, DUE, RENEWED = date(2026, 11, 2), date(2026, 11, 6), date(2026, 11, 30)
BEFORE, IN_TIME, TOO_LATE = date(2026, 11, 1), date(2026, 11, 6), date(2026, 11, 20)
KEPT, PENDING, PARTIAL, BROKEN = (
    PromiseStatus.KEPT,
    PromiseStatus.PENDING,
    PromiseStatus.PARTIAL,
    PromiseStatus.BROKEN,
)


def promise(amount: str | None = "400.00", due: date = DUE, key: str = "p", on: date = MADE) -> PromiseToPay:
    return PromiseToPay(key, "d1", on, due, Decimal(amount) if amount else None)


def statuses(
    *promises: PromiseToPay,
    paid: tuple[Payment, ...] = (),
    as_of: date = date(2026, 11, 21),
    moves: Movements | None = None,
) -> list[PromiseStatus]:
    ledger = moves or Movements((invoice(),), payments=paid)
    net = open_account("d1", ledger, as_of).netted()
    grace = lambda day: day + timedelta(days=4)  # noqa: E731  (two business days over a week-end)
    money = ReceivedMoney(receipts_of(ledger.payments, net.as_of))
    return [one.status for one in stand(promises, net, money, grace, ledger.payments)]


@pytest.mark.parametrize(
    ("amount", "on", "status"),
    [
        ("400.00", IN_TIME, KEPT),
        ("396.00", IN_TIME, KEPT),
        ("395.00", IN_TIME, PARTIAL),
        ("400.00", TOO_LATE, KEPT),
        ("100.00", TOO_LATE, PARTIAL),
        ("400.00", BEFORE, BROKEN),
    ],
)
def test_what_came_says_what_became_of_it(amount: str, on: date, status: PromiseStatus) -> None:
    assert statuses(promise(), paid=(payment(amount, on),)) == [status]


def test_it_is_pending_until_the_days_of_grace_are_over() -> None:
    assert statuses(promise(), as_of=date(2026, 11, 10)) == [PENDING]
    assert statuses(promise(), as_of=date(2026, 11, 11)) == [BROKEN]


def test_one_payment_does_not_keep_two_promises() -> None:
    second = promise(due=RENEWED, key="q")
    assert statuses(promise(), second, paid=(payment("400.00", IN_TIME),)) == [KEPT, PENDING]


def test_a_renewed_promise_takes_the_money_that_came_for_it() -> None:
    again = promise(due=date(2026, 11, 20), key="q", on=date(2026, 11, 12))
    assert statuses(promise(), again, paid=(payment("400.00", TOO_LATE),)) == [BROKEN, KEPT]


def test_a_promise_of_all_that_is_due_is_kept_once_nothing_of_it_is_left() -> None:
    later = invoice("F-2", due=date(2026, 11, 20))
    paid = payment("1000.00", IN_TIME, ("F-1", "1000.00"))
    moves = Movements((invoice(), later), payments=(paid,))
    made_before = promise(None, on=date(2026, 10, 2))
    about_one = PromiseToPay("q", "d1", MADE, DUE, invoice_numbers=("F-1",))
    assert statuses(about_one, moves=moves) == [KEPT]
    assert statuses(made_before, moves=moves) == [PARTIAL]
    assert statuses(made_before) == [BROKEN]


def test_what_a_credit_note_settled_was_not_promised_in_vain() -> None:
    moves = Movements((invoice(),), (credit("1000.00", IN_TIME, "F-1"),))
    assert statuses(promise(), moves=moves) == [KEPT]


def test_what_a_person_settled_stays() -> None:
    cancelled = PromiseToPay("p", "d1", MADE, DUE, Decimal("400.00"), PromiseStatus.CANCELLED)
    assert statuses(cancelled, promise(key="q"), paid=(payment("400.00", IN_TIME),)) == [PromiseStatus.CANCELLED, KEPT]


def test_money_put_on_another_invoice_keeps_no_promise() -> None:
    about_one = PromiseToPay("p", "d1", MADE, DUE, Decimal("400.00"), invoice_numbers=("F-1",))
    other = payment("400.00", IN_TIME, ("F-2", "400.00"))
    moves = Movements((invoice(), invoice("F-2")), payments=(other,))
    assert statuses(about_one, moves=moves, as_of=IN_TIME) == [PENDING]
    assert statuses(about_one, moves=moves) == [BROKEN]
    assert statuses(about_one, moves=replace(moves, payments=(replace(other, allocations=()),))) == [KEPT]


def test_money_put_on_a_later_invoice_keeps_no_promise_of_what_was_due() -> None:
    later = replace(invoice("F-2", due=date(2026, 12, 5)), issued_on=IN_TIME)
    moves = Movements((invoice(), later), payments=(payment("400.00", IN_TIME, ("F-2", "400.00")),))
    assert statuses(promise(), moves=moves) == [BROKEN]


def test_money_of_the_very_day_neither_keeps_a_promise_early_nor_breaks_it() -> None:
    same_day = (payment("400.00", MADE, ("F-1", "400.00")),)
    assert statuses(promise(), paid=same_day, as_of=IN_TIME) == [PENDING]
    assert statuses(promise(), paid=same_day) == [KEPT]


@pytest.mark.parametrize("named", [("F-1",), ()])
def test_a_promise_follows_the_invoice_that_corrects_its_own(named: tuple[str, ...]) -> None:
    corrected = replace(invoice("F-1C", corrects="F-1"), issued_on=date(2026, 11, 3))
    moves = Movements((invoice(), corrected))
    about = replace(promise(None), invoice_numbers=named)
    assert statuses(about, moves=moves) == [BROKEN]
    assert statuses(about, moves=moves, as_of=DUE) == [PENDING]

    part = payment("100.00", IN_TIME, ("F-1C", "100.00"))
    assert statuses(about, moves=replace(moves, payments=(part,))) == [PARTIAL]
    whole = payment("1000.00", IN_TIME, ("F-1C", "1000.00"))
    assert statuses(about, moves=replace(moves, payments=(whole,))) == [KEPT]
    sum_named = replace(about, amount=Decimal(400))
    early = payment("400.00", IN_TIME, ("F-1", "400.00"))  # booked on the wrong one before it was corrected
    assert statuses(sum_named, moves=replace(moves, payments=(early,))) == [KEPT]
