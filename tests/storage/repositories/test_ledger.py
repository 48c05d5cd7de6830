from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from sqlalchemy import event

from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.errors import ContradictoryMovementError
from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.contradiction import refuse_contradiction
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Allocation, Payment
from assistant.storage.database import Database
from tests.storage.examples import DEBTOR_ID, NOW, any_of

DAY = date(2026, 1, 5)
INVOICE = Invoice("i1", DEBTOR_ID, "F-1", DAY, date(2026, 2, 5), Decimal("1200.00"))
PAYMENT = Payment("p1", DEBTOR_ID, DAY, Decimal("300.00"), allocations=(Allocation("F-1", Decimal("200.00"), DAY),) * 2)


def coherent(kind: type) -> st.SearchStrategy[object]:
    return any_of(kind, id="any", debtor_id=DEBTOR_ID).filter(_is_coherent)


def _is_coherent(movement: Invoice | CreditNote | Dispute | PromiseToPay | Payment) -> bool:
    try:
        refuse_contradiction(movement)
    except ContradictoryMovementError:
        return False
    return True


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.filter_too_much, HealthCheck.too_slow],
    max_examples=30,
)
@given(invoice=coherent(Invoice), note=coherent(CreditNote), dispute=coherent(Dispute), promise=coherent(PromiseToPay))
def test_any_movement_comes_back_as_it_was_added(
    database: Database, invoice: Invoice, note: CreditNote, dispute: Dispute, promise: PromiseToPay
) -> None:
    with database.unit_of_work() as work:
        work.ledger.add_invoices([invoice])
        work.ledger.add_credit_notes([note])
        work.ledger.add_disputes([dispute])
        work.ledger.add_promises([promise])
        work.commit()
    with database.unit_of_work() as work:
        assert work.ledger.movements(DEBTOR_ID) == Movements((invoice,), (note,), (), (dispute,))
        assert work.ledger.promises(DEBTOR_ID) == (promise,)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=30)
@given(payment=any_of(Payment, id="any", debtor_id=DEBTOR_ID))
def test_any_payment_comes_back_with_exactly_its_latest_allocations(database: Database, payment: Payment) -> None:
    allocated = sum((allocation.amount for allocation in payment.allocations), Decimal())
    assume(allocated < Decimal(10) ** 11)
    whole = replace(payment, amount=payment.amount + allocated)
    assume(_is_coherent(whole))
    with database.unit_of_work() as work:
        work.ledger.add_payments([whole])
        work.commit()
    with database.unit_of_work() as work:
        assert work.ledger.movements(DEBTOR_ID).payments == (whole,)


def test_a_movement_added_again_replaces_itself(database: Database) -> None:
    with database.unit_of_work() as work:
        work.ledger.add_invoices([INVOICE, replace(INVOICE, label="Pose de vitrages")])
        assert work.ledger.movements(DEBTOR_ID).invoices == (replace(INVOICE, label="Pose de vitrages"),)


def test_a_contradictory_movement_is_refused_and_none_of_its_companions_is_written(database: Database) -> None:
    with database.unit_of_work() as work:
        with pytest.raises(ContradictoryMovementError, match="Le paiement p1"):
            work.ledger.add_payments([replace(PAYMENT, id="p0", allocations=()), PAYMENT])
        assert work.ledger.movements(DEBTOR_ID).payments == ()


def test_the_movements_of_one_debtor_never_show_another_debtor_s(database: Database) -> None:
    with database.unit_of_work() as work:
        work.ledger.add_invoices([INVOICE, replace(INVOICE, id="i2", debtor_id="D2")])
        work.ledger.add_payments(
            [replace(PAYMENT, allocations=()), replace(PAYMENT, id="p2", amount=Decimal(900), debtor_id="D2")]
        )
        assert work.ledger.movements(DEBTOR_ID).invoices == (INVOICE,)
        assert work.ledger.movements(DEBTOR_ID).payments == (replace(PAYMENT, allocations=()),)
        assert work.ledger.movements("nobody") == Movements()


def test_all_movements_and_promises_name_every_debtor_those_without_any_too(database: Database) -> None:
    promise = PromiseToPay("t1", DEBTOR_ID, DAY, DAY)
    with database.unit_of_work() as work:
        work.ledger.add_invoices([INVOICE])
        work.ledger.add_promises([promise])
        assert work.ledger.all_movements() == {DEBTOR_ID: Movements((INVOICE,)), "D2": Movements()}
        assert work.ledger.all_promises() == {DEBTOR_ID: (promise,), "D2": ()}


@pytest.mark.parametrize("debtors", [1, 30])
def test_the_whole_book_is_read_in_a_constant_number_of_queries(database: Database, debtors: int) -> None:
    from assistant.domain.ledger.debtor import Debtor

    with database.unit_of_work() as work:
        work.debtors.add(Debtor(f"N{n}", "Client") for n in range(debtors))
        work.ledger.add_invoices(replace(INVOICE, id=f"i{n}", debtor_id=f"N{n}") for n in range(debtors))
        work.commit()
    queries: list[str] = []

    def count(*arguments: object) -> None:
        queries.append(str(arguments[2]))

    event.listen(database.engine, "before_cursor_execute", count)
    with database.unit_of_work() as work:
        work.ledger.all_movements()
        work.ledger.all_promises()
        work.correspondence.all_reminders()
    reads = [query for query in queries if query.startswith("SELECT")]
    assert len(reads) == 12


def test_bank_data_is_unknown_until_it_is_set_and_then_known_in_utc(database: Database) -> None:
    with database.unit_of_work() as work:
        assert work.ledger.bank_data_until() is None
        work.ledger.set_bank_data_until(NOW)
        work.ledger.set_bank_data_until(datetime(2026, 3, 3, 8, 0, tzinfo=UTC))
        assert work.ledger.bank_data_until() == datetime(2026, 3, 3, 8, 0, tzinfo=UTC)
