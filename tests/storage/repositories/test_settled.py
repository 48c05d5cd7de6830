"""What is settled to the cent is left out of open movements, and no account is changed by it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import delete, select

from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.open_account import open_account
from assistant.domain.ledger.payer import payer_card
from assistant.domain.ledger.payment import Allocation, Payment
from assistant.services.ports.unit_of_work import UnitOfWork
from assistant.storage.database import Database
from assistant.storage.migrations.versions.v0024_settled import fill
from assistant.storage.tables import SETTLED_INVOICES, SPENT_PAYMENTS
from tests.storage.examples import DEBTOR_ID
from tests.storage.random_ledger import DAY, RandomLedger

ISSUED, DUE, PAID = date(2026, 9, 1), date(2026, 10, 1), date(2026, 10, 11)
BILL = Invoice("F-1", DEBTOR_ID, "F-1", ISSUED, DUE, Decimal("120.00"))
MONEY = Payment("P1", DEBTOR_ID, PAID, Decimal("120.00"), allocations=(Allocation("F-1", Decimal("120.00"), PAID),))


def left(database: Database, as_of: date = DAY) -> Movements:
    with database.unit_of_work() as work:
        return work.ledger.open_movements([DEBTOR_ID], as_of)[DEBTOR_ID]


def write(database: Database, *movements: Invoice | Payment | CreditNote) -> None:
    with database.unit_of_work() as work:
        work.ledger.add_invoices(one for one in movements if isinstance(one, Invoice))
        work.ledger.add_payments(one for one in movements if isinstance(one, Payment))
        work.ledger.add_credit_notes(one for one in movements if isinstance(one, CreditNote))
        work.commit()


def test_an_invoice_paid_to_the_cent_is_told_in_sums_from_the_day_it_was_paid(database: Database) -> None:
    write(database, BILL, MONEY)

    found = left(database)

    assert (found.invoices, found.payments) == ((), ())
    assert (found.settled.count, found.settled.on_time) == (1, 0)
    assert (found.settled.amount, found.settled.weighted_days) == (Decimal("120.00"), Decimal("1200.00"))
    before = left(database, PAID - timedelta(days=1))
    assert (before.invoices, before.payments, before.settled.count) == ((BILL,), (MONEY,), 0)


@pytest.mark.parametrize(
    "after",
    [
        replace(MONEY, returned_on=PAID + timedelta(days=3)),
        replace(MONEY, allocations=()),
        replace(MONEY, amount=Decimal("60.00"), allocations=(Allocation("F-1", Decimal("60.00"), PAID),)),
        replace(MONEY, debtor_id="D2"),
        replace(BILL, amount=Decimal("120.01")),
        CreditNote("A-1", DEBTOR_ID, "A-1", PAID, Decimal("20.00"), "F-1"),
        Invoice("F-2", DEBTOR_ID, "F-2", ISSUED, DUE, Decimal("130.00"), corrects="F-1"),
    ],
    ids=["returned", "not put on it", "too little", "another client's", "corrected", "credit note", "replaced"],
)
def test_what_a_later_movement_undoes_is_read_again(database: Database, after: Invoice | Payment | CreditNote) -> None:
    write(database, BILL, MONEY)
    write(database, after)

    found = left(database)

    assert "F-1" in {invoice.number for invoice in found.invoices}
    assert found.settled.count == 0


def test_a_transaction_that_wrote_reads_the_whole_ledger(database: Database) -> None:
    with database.unit_of_work() as work:
        work.ledger.add_invoices([BILL])
        work.ledger.add_payments([MONEY])

        assert work.ledger.open_movements([DEBTOR_ID], DAY)[DEBTOR_ID] == Movements((BILL,), payments=(MONEY,))


@pytest.mark.parametrize("seed", range(2))
def test_no_account_and_no_habit_changes_by_what_is_left_out(database: Database, seed: int) -> None:
    book, left_out = RandomLedger(30, seed), 0
    with database.unit_of_work() as work:
        book.write(work)
        work.commit()
    for _ in range(4):
        with database.unit_of_work() as work:
            left_out += _compared(work, book)
        with database.unit_of_work() as work:
            book.change(work)
            work.commit()

    assert left_out > 50  # the comparison was about something


def _compared(work: UnitOfWork, book: RandomLedger) -> int:
    """How many invoices were left out, on three days."""
    count = 0
    for as_of in (DAY - timedelta(days=60), DAY, DAY + timedelta(days=8)):
        whole, thin = work.ledger.all_movements(book.ids), work.ledger.open_movements(book.ids, as_of)
        for key in book.ids:
            full, less = (open_account(key, of[key], as_of) for of in (whole, thin))
            assert full.open_items == less.open_items
            assert (full.unapplied, full.free_credit) == (less.unapplied, less.free_credit)
            standing = [
                replace(of[key], payments=tuple(p for p in of[key].payments if p.returned_on is None))
                for of in (whole, thin)
            ]
            assert payer_card(standing[0], full.items, ()) == payer_card(standing[1], less.items, ())
            count += len(whole[key].invoices) - len(thin[key].invoices)
    return count


def test_the_migration_fills_a_book_as_the_repository_does(database: Database) -> None:
    with database.unit_of_work() as work:
        RandomLedger(20, 7).write(work)
        work.commit()
    tables = (SETTLED_INVOICES, SPENT_PAYMENTS)
    with database.engine.begin() as connection:
        by_repository = [sorted(connection.execute(select(table)).all()) for table in tables]
        for table in tables:
            connection.execute(delete(table))
        fill(connection)
        by_migration = [sorted(connection.execute(select(table)).all()) for table in tables]

    assert by_migration == by_repository
    assert all(by_migration)
