"""Rows of every kind of movement: returns, losses, deposits, factored and corrected invoices."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.ledger.account import Account
from assistant.domain.ledger.import_rows import (
    CreditNoteRow,
    FileKind,
    ImportReport,
    PaymentRow,
    ReturnedPaymentRow,
    Row,
    WriteOffRow,
)
from assistant.domain.ledger.open_account import open_account
from assistant.services.ledger.import_rows import ImportRows
from tests.services.house_of_tests import NORA, House
from tests.services.ledger.test_import_rows import CLIENTS, INVOICE, OCTOBER, SEPTEMBER, at, file

PAID = PaymentRow(at(3), "N-7", OCTOBER, Decimal("100.00"), "X-1", "CHQ 12")
RETURNED = ReturnedPaymentRow(at(2), "N-7", date(2026, 11, 4), Decimal("100.00"), reference="CHQ 12")
NOVEMBER = date(2026, 11, 23)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def taken(house: House, *rows: tuple[FileKind, Row]) -> ImportReport:
    files = [file(kind, row, name=f"{rank}.csv") for rank, (kind, row) in enumerate(rows)]
    return ImportRows(house.unit_of_work, house.clock)([CLIENTS, *files], NORA)


def account(house: House, as_of: date = NOVEMBER) -> Account:
    with house.unit_of_work() as uow:
        return open_account("n-7", uow.ledger.movements("n-7"), as_of)


def test_a_return_in_the_same_file_undoes_its_payment_whatever_their_order(house: House) -> None:
    invoice = file(FileKind.INVOICES, INVOICE)
    money = file(FileKind.PAYMENTS, RETURNED, PAID, name="banque.csv")
    importing = ImportRows(house.unit_of_work, house.clock)

    first = importing([CLIENTS, invoice, money], NORA)
    assert first.written
    assert first.kinds[FileKind.PAYMENTS].new == 2  # a return is no change of what nobody knew
    assert account(house, date(2026, 11, 3)).outstanding == 0
    assert account(house).outstanding == Decimal("100.00")
    again = importing([money], NORA).kinds[FileKind.PAYMENTS]
    assert (again.new, again.changed, again.unchanged) == (0, 0, 2)


@pytest.mark.parametrize(
    "row",
    [
        replace(RETURNED, amount=Decimal("99.00")),
        replace(RETURNED, returned_on=SEPTEMBER),
        replace(RETURNED, invoice="X-9"),
    ],
)
def test_a_return_of_nothing_known_is_refused(house: House, row: ReturnedPaymentRow) -> None:
    report = taken(house, (FileKind.INVOICES, INVOICE), (FileKind.PAYMENTS, PAID), (FileKind.PAYMENTS, row))

    assert "importez d’abord le règlement rejeté" in report.refused[0].sentence


@pytest.mark.parametrize(("amount", "left"), [(Decimal("30.00"), "70.00"), (None, "0.00")])
def test_a_loss_lowers_what_is_asked(house: House, amount: Decimal | None, left: str) -> None:
    loss = WriteOffRow(at(2), "N-7", "X-1", OCTOBER, amount, "Petit solde")

    assert taken(house, (FileKind.WRITE_OFFS, loss), (FileKind.INVOICES, INVOICE)).written
    assert account(house).outstanding == Decimal(left)


def test_a_loss_above_what_is_left_is_refused(house: House) -> None:
    loss = WriteOffRow(at(2), "N-7", "X-1", OCTOBER, Decimal("100.01"))

    report = taken(house, (FileKind.INVOICES, INVOICE), (FileKind.WRITE_OFFS, loss))

    assert "dépasse ce qu’il en reste" in report.refused[0].sentence


def test_the_final_invoice_deducts_its_deposit_and_agrees_with_its_stated_rest(house: House) -> None:
    deposit = replace(INVOICE, number="AC-1", amount=Decimal("40.00"), deposit=True)
    paid = replace(PAID, amount=Decimal("40.00"), invoice="AC-1")
    final = replace(INVOICE, deposits=("AC-1",), residual=Decimal("60.00"))
    stated = replace(deposit, residual=Decimal("0.00"))

    report = taken(house, (FileKind.INVOICES, stated), (FileKind.INVOICES, final), (FileKind.PAYMENTS, paid))

    assert report.refused == ()
    assert {item.invoice.number: item.residual for item in account(house).items} == {"AC-1": 0, "X-1": 60}


def test_a_corrected_invoice_agrees_with_its_stated_rest_and_hands_on_what_was_paid(house: House) -> None:
    wrong = replace(INVOICE, number="X-0", residual=Decimal("0.00"))
    middle = replace(INVOICE, number="X-00", corrects="X-0", residual=Decimal("0.00"))
    right = replace(INVOICE, amount=Decimal("90.00"), corrects="X-00", residual=Decimal("50.00"))
    paid = replace(PAID, amount=Decimal("40.00"), invoice="X-0")
    kind = FileKind.INVOICES

    report = taken(house, (kind, wrong), (kind, middle), (kind, right), (FileKind.PAYMENTS, paid))

    assert report.refused == ()
    assert {item.invoice.number: item.residual for item in account(house).items} == {"X-0": 0, "X-00": 0, "X-1": 50}


def test_a_loss_on_a_corrected_invoice_is_refused(house: House) -> None:
    loss = WriteOffRow(at(2), "N-7", "X-0", OCTOBER, Decimal("10.00"))
    wrong, right = replace(INVOICE, number="X-0"), replace(INVOICE, corrects="X-0")

    report = taken(house, (FileKind.INVOICES, wrong), (FileKind.INVOICES, right), (FileKind.WRITE_OFFS, loss))

    assert "dépasse ce qu’il en reste" in report.refused[0].sentence


def test_an_unknown_deposit_is_refused(house: House) -> None:
    report = taken(house, (FileKind.INVOICES, replace(INVOICE, deposits=("AC-9",))))

    assert "AC-9" in report.refused[0].sentence


def test_what_a_later_export_does_not_tell_stays(house: House) -> None:
    told = replace(INVOICE, factor="Affacturage Alpin", corrects="X-0")
    taken(house, (FileKind.INVOICES, told))
    taken(house, (FileKind.INVOICES, INVOICE))

    (item,) = account(house).items
    assert (item.invoice.factor, item.invoice.corrects) == ("Affacturage Alpin", "X-0")


def test_a_credit_note_above_its_invoice_is_refused_and_a_cancelled_one_counts_for_nothing(house: House) -> None:
    whole = CreditNoteRow(at(2), "N-7", "A-1", OCTOBER, Decimal("80.00"), "X-1")
    more = CreditNoteRow(at(2), "N-7", "A-2", OCTOBER, Decimal("30.00"), "X-1")
    kind = FileKind.CREDIT_NOTES

    report = taken(house, (FileKind.INVOICES, INVOICE), (kind, whole), (kind, more))
    assert "L’avoir A-2 dépasse la facture X-1" in report.refused[0].sentence

    cancelled = replace(whole, cancelled=True)
    assert taken(house, (FileKind.INVOICES, INVOICE), (kind, cancelled), (kind, more)).written
    assert account(house).outstanding == Decimal("70.00")
