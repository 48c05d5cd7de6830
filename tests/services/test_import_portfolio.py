"""What a file brings goes to the clients of whoever imports it: no row touches a colleague’s, none changes hands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.errors import NotFoundError
from assistant.domain.ledger.import_rows import (
    ClientRow,
    ContactRow,
    CreditNoteRow,
    FileKind,
    ImportReport,
    InvoiceRow,
    MessageRow,
    PaymentRow,
    Place,
    ReadFile,
    Row,
    WriteOffRow,
)
from assistant.domain.mail.correspondence import Direction
from assistant.domain.mail.mail import MailChoice
from assistant.domain.people.credential import Credential
from assistant.domain.people.user import Role, User
from assistant.services.ledger.import_rows import ImportRows
from assistant.services.mail.undo_mail_choice import UndoMailChoice
from tests.services.house_of_tests import LEA, MONDAY, MORIN, NORA, ROUX, House

AT, DAY = Place("f.csv", 2), date(2026, 11, 2)
OMAR = User("omar", "Omar Diaz", Role.ACCOUNT_MANAGER)
PDF = b"%PDF-1.7 facture"
MESSAGE = MessageRow(AT, "d2", MONDAY, "Oui.", Direction.IN)
FOREIGN: dict[FileKind, Row] = {
    FileKind.CLIENTS: ClientRow(AT, ROUX.name, "d2", phone="0612345678"),
    FileKind.CONTACTS: ContactRow(AT, "d2", "Intrus", email="intrus@x.example"),
    FileKind.INVOICES: InvoiceRow(AT, "d2", "Z-1", DAY, DAY, Decimal("10.00")),
    FileKind.CREDIT_NOTES: CreditNoteRow(AT, "d2", "A-9", DAY, Decimal("5.00")),
    FileKind.PAYMENTS: PaymentRow(AT, "d2", DAY, Decimal("5.00")),
    FileKind.CORRESPONDENCE: MESSAGE,
}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    with built.unit_of_work() as uow:
        uow.house.add_users([OMAR])
        uow.debtors.add([replace(MORIN, account_manager="nora"), replace(ROUX, account_manager="omar")])
        uow.access.set_credential(Credential("nora", "no password", MONDAY))
        uow.commit()
    yield built
    built.database.dispose()


def taken(house: House, kind: FileKind, row: Row, actor: User = NORA) -> ImportReport:
    importing = ImportRows(house.unit_of_work, house.clock)
    return importing([ReadFile("f.csv", kind, (row,), (), {})], actor)


@pytest.mark.parametrize("kind", FOREIGN)
def test_a_row_of_a_colleague_s_client_is_refused_and_the_lead_s_is_taken(house: House, kind: FileKind) -> None:
    report = taken(house, kind, FOREIGN[kind])
    assert not report.written
    assert "n’est pas de votre portefeuille" in report.refused[0].sentence
    assert taken(house, kind, FOREIGN[kind], LEA).written


def test_a_loss_on_a_colleague_s_invoice_is_refused(house: House) -> None:
    row = WriteOffRow(AT, "d2", "F-200", DAY, Decimal("1.00"))
    assert "portefeuille" in taken(house, FileKind.WRITE_OFFS, row).refused[0].sentence


def test_a_client_is_neither_taken_from_a_colleague_nor_given_to_one(house: House) -> None:
    for row in (
        ClientRow(AT, ROUX.name, "d2", account_manager="nora"),
        ClientRow(AT, MORIN.name, "d1", account_manager="omar"),
        ClientRow(AT, "Tout neuf", "n-1", account_manager="omar"),
    ):
        assert not taken(house, FileKind.CLIENTS, row).written
    assert taken(house, FileKind.CLIENTS, ClientRow(AT, "Tout neuf", "n-1", account_manager="nora")).written


def test_the_pdf_of_a_colleague_s_invoice_finds_no_invoice(house: House) -> None:
    with house.unit_of_work() as uow:
        foreign = next(one.number for one in uow.ledger.movements("d2").invoices)
    named = {f"{foreign}.pdf": PDF, "F-118.pdf": PDF}
    assert {one.name: bool(one.invoice_number) for one in house.keep_files(named, NORA)} == {
        f"{foreign}.pdf": False,
        "F-118.pdf": True,
    }
    assert house.keep_files({f"{foreign}.pdf": PDF}, OMAR)[0].invoice_number == foreign


def test_a_choice_of_mail_for_a_colleague_s_client_is_not_undone_nor_turned_to_one(house: House) -> None:
    undo = UndoMailChoice(house.unit_of_work, house.index, house.clock)
    with house.unit_of_work() as uow:
        uow.mail.choose(MailChoice("a@x.example", "d2", "omar", MONDAY))
        uow.mail.choose(MailChoice("b@x.example", "d1", "nora", MONDAY))
        uow.commit()
    with pytest.raises(NotFoundError, match="d2 n’existe pas"):
        undo("a@x.example", NORA)
    with pytest.raises(NotFoundError, match="d2 n’existe pas"):
        undo("b@x.example", NORA, "d2")
    assert undo("b@x.example", NORA) == 0
