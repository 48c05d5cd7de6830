"""All rows or none; the same file twice changes nothing; two identical payments are two payments."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.ledger.import_rows import (
    ClientRow,
    ContactRow,
    CreditNoteRow,
    FileKind,
    InvoiceRow,
    KindReport,
    MessageRow,
    PaymentRow,
    Place,
    ReadFile,
    RefusedRow,
    Row,
)
from assistant.domain.ledger.open_account import open_account
from assistant.domain.mail.correspondence import Direction
from assistant.services.ledger.import_rows import ImportRows
from tests.services.house_of_tests import NORA, House

SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 30)


def at(line: int) -> Place:
    return Place("f.csv", line)


def file(kind: FileKind, *rows: Row, refused: tuple[RefusedRow, ...] = (), name: str = "f.csv") -> ReadFile:
    return ReadFile(name, kind, rows, refused, {})


CLIENTS = file(FileKind.CLIENTS, ClientRow(at(2), "Éts Noirot", "N-7", DebtorKind.BUSINESS, email="a@n.example"))
INVOICE = InvoiceRow(at(2), "N-7", "X-1", SEPTEMBER, OCTOBER, Decimal("100.00"))
PAID = PaymentRow(at(2), "ets noirot", OCTOBER, Decimal("60.00"), "X-1")


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def importing(house: House) -> ImportRows:
    return ImportRows(house.unit_of_work, house.clock)


def test_rows_become_a_ledger(house: House, importing: ImportRows) -> None:
    note = CreditNoteRow(at(2), "N-7", "A-1", OCTOBER, Decimal("10.00"), "X-1")
    contact = ContactRow(at(2), "N-7", "Rey", "Claire", email="claire@n.example")
    mail = MessageRow(at(2), "N-7", datetime(2026, 10, 5, tzinfo=UTC), "Bonjour", Direction.IN)
    report = importing(
        [
            file(FileKind.PAYMENTS, PAID),
            file(FileKind.CREDIT_NOTES, note),
            file(FileKind.INVOICES, INVOICE),
            file(FileKind.CONTACTS, contact),
            file(FileKind.CORRESPONDENCE, mail),
            CLIENTS,
        ],
        NORA,
    )
    assert report.written
    assert set(report.kinds.values()) == {KindReport(new=1)}
    with house.unit_of_work() as uow:
        (item,) = open_account("n-7", uow.ledger.movements("n-7"), OCTOBER).items
        assert item.residual == Decimal("30.00")
        assert len(uow.debtors.get("n-7").contacts) == 2
        assert [message.body for message in uow.correspondence.of("n-7")] == ["Bonjour"]
        assert uow.audit.all()[-1].action == "import"
        assert uow.ledger.bank_data_until() == house.clock.now()


def test_the_same_file_twice_changes_nothing(importing: ImportRows) -> None:
    files = [CLIENTS, file(FileKind.INVOICES, INVOICE), file(FileKind.PAYMENTS, PAID)]
    importing(files, NORA)
    again = importing(files, NORA)
    assert set(again.kinds.values()) == {KindReport(unchanged=1)}


def test_two_identical_payments_of_one_file_are_two(house: House, importing: ImportRows) -> None:
    twice = file(FileKind.PAYMENTS, PAID, PaymentRow(at(3), "ets noirot", OCTOBER, Decimal("60.00"), "X-1"))
    importing([CLIENTS, file(FileKind.INVOICES, INVOICE), twice], NORA)
    with house.unit_of_work() as uow:
        account = open_account("n-7", uow.ledger.movements("n-7"), OCTOBER)
    assert (account.outstanding, account.unapplied) == (Decimal("0.00"), Decimal("20.00"))


def test_the_same_payment_in_two_exports_is_one(importing: ImportRows) -> None:
    other = file(FileKind.PAYMENTS, PaymentRow(Place("g.csv", 9), *_rest(PAID)), name="g.csv")
    report = importing([CLIENTS, file(FileKind.INVOICES, INVOICE), file(FileKind.PAYMENTS, PAID), other], NORA)
    assert report.kinds[FileKind.PAYMENTS] == KindReport(new=1, unchanged=1)


def _rest(row: PaymentRow) -> tuple[str, date, Decimal, str]:
    return row.client, row.received_on, row.amount, row.invoice


def test_a_changed_row_replaces_what_it_changes(house: House, importing: ImportRows) -> None:
    importing([CLIENTS, file(FileKind.INVOICES, INVOICE)], NORA)
    moved = InvoiceRow(at(2), "N-7", "X-1", SEPTEMBER, date(2026, 11, 15), Decimal("100.00"))
    report = importing([file(FileKind.INVOICES, moved)], NORA)
    assert report.kinds[FileKind.INVOICES] == KindReport(changed=1)
    with house.unit_of_work() as uow:
        assert uow.ledger.movements("n-7").invoices[0].due_on == date(2026, 11, 15)


REFUSALS: list[tuple[ReadFile, str]] = [
    (file(FileKind.INVOICES, InvoiceRow(at(2), "nobody", "X-1", SEPTEMBER, OCTOBER, Decimal(1))), "pas connu"),
    (file(FileKind.INVOICES, InvoiceRow(at(2), "d1", "F-200", SEPTEMBER, OCTOBER, Decimal(1))), "autre client"),
    (file(FileKind.INVOICES, InvoiceRow(at(2), "d1", "X-1", OCTOBER, SEPTEMBER, Decimal(1))), "X-1"),
    (file(FileKind.PAYMENTS, PaymentRow(at(2), "d1", OCTOBER, Decimal(1), "X-9")), "X-9"),
    (file(FileKind.PAYMENTS, PaymentRow(at(2), "d1", OCTOBER, Decimal(-5))), "."),
    (file(FileKind.CREDIT_NOTES, CreditNoteRow(at(2), "d2", "A-1", OCTOBER, Decimal(1), "F-118")), "F-118"),
    (file(FileKind.INVOICES, refused=(RefusedRow(at(7), "La date est illisible."),)), "illisible"),
]


@pytest.mark.parametrize(("refused", "sentence"), REFUSALS)
def test_one_refused_row_stops_everything(
    house: House, importing: ImportRows, refused: ReadFile, sentence: str
) -> None:
    report = importing([CLIENTS, refused], NORA)
    assert not report.written
    assert sentence in report.refused[0].sentence
    with house.unit_of_work() as uow:
        assert "n-7" not in {debtor.id for debtor in uow.debtors.all()}
    assert importing([CLIENTS, refused], NORA, skip_refused=True).written


def test_a_dry_run_writes_nothing(house: House, importing: ImportRows) -> None:
    report = importing([CLIENTS], NORA, dry_run=True)
    assert (report.written, report.kinds[FileKind.CLIENTS]) == (False, KindReport(new=1))
    with house.unit_of_work() as uow:
        assert len(uow.debtors.all()) == 2


def test_a_name_that_two_clients_bear_is_refused(importing: ImportRows) -> None:
    twins = file(FileKind.CLIENTS, ClientRow(at(2), "Noirot", "A"), ClientRow(at(3), "Noirot", "B"))
    asked = file(FileKind.INVOICES, InvoiceRow(at(2), "Noirot", "X-1", SEPTEMBER, OCTOBER, Decimal(1)))
    assert "pas connu" in importing([twins, asked], NORA).refused[0].sentence


def test_a_client_is_found_by_siret(importing: ImportRows) -> None:
    asked = InvoiceRow(at(2), "552 100 554 00013", "X-1", SEPTEMBER, OCTOBER, Decimal(1))
    assert importing([file(FileKind.INVOICES, asked)], NORA).written


def test_a_payment_stays_one_when_a_later_export_tells_its_invoice(house: House, importing: ImportRows) -> None:
    untold = file(FileKind.PAYMENTS, PaymentRow(at(2), "N-7", OCTOBER, Decimal("60.00")))
    importing([CLIENTS, file(FileKind.INVOICES, INVOICE), untold], NORA)
    report = importing([file(FileKind.PAYMENTS, PAID)], NORA)
    assert report.kinds[FileKind.PAYMENTS] == KindReport(changed=1)
    with house.unit_of_work() as uow:
        account = open_account("n-7", uow.ledger.movements("n-7"), OCTOBER)
    assert (account.outstanding, account.unapplied) == (Decimal("40.00"), Decimal("0.00"))


def test_one_transfer_on_two_invoices_of_the_same_amount_is_two_payments(house: House, importing: ImportRows) -> None:
    second = InvoiceRow(at(3), "N-7", "X-2", SEPTEMBER, OCTOBER, Decimal("100.00"))
    rows = [PaymentRow(at(n), "N-7", OCTOBER, Decimal("100.00"), f"X-{n}", "VIR 7") for n in (1, 2)]
    for order in (rows, rows[::-1]):
        importing([CLIENTS, file(FileKind.INVOICES, INVOICE, second), file(FileKind.PAYMENTS, *order)], NORA)
        with house.unit_of_work() as uow:
            account = open_account("n-7", uow.ledger.movements("n-7"), OCTOBER)
        assert (account.outstanding, account.unapplied) == (Decimal("0.00"), Decimal("0.00"))


def test_two_exports_of_the_same_name_hold_the_same_payment(importing: ImportRows) -> None:
    files = [CLIENTS, file(FileKind.INVOICES, INVOICE), file(FileKind.PAYMENTS, PAID), file(FileKind.PAYMENTS, PAID)]
    assert importing(files, NORA).kinds[FileKind.PAYMENTS] == KindReport(new=1, unchanged=1)


def test_an_invoice_on_two_different_lines_is_refused(importing: ImportRows) -> None:
    part = InvoiceRow(at(3), "N-7", "X-1", SEPTEMBER, OCTOBER, Decimal("20.00"))
    importing([CLIENTS, file(FileKind.INVOICES, INVOICE)], NORA)
    report = importing([file(FileKind.INVOICES, INVOICE, part)], NORA)
    assert not report.written
    assert "X-1 figure sur plusieurs lignes" in report.refused[0].sentence


def test_the_credit_note_of_another_client_is_refused(importing: ImportRows) -> None:
    note = CreditNoteRow(at(2), "N-7", "A-1", OCTOBER, Decimal("10.00"))
    importing([CLIENTS, file(FileKind.CREDIT_NOTES, note)], NORA)
    other = CreditNoteRow(at(2), "d1", "A-1", OCTOBER, Decimal("10.00"))
    assert "autre client" in importing([file(FileKind.CREDIT_NOTES, other)], NORA).refused[0].sentence


def test_a_balance_that_movements_do_not_explain_is_refused(house: House, importing: ImportRows) -> None:
    told = replace(INVOICE, residual=Decimal("40.00"))
    report = importing([CLIENTS, file(FileKind.INVOICES, told)], NORA, skip_refused=True)
    assert "importez aussi ses règlements" in report.refused[0].sentence
    with house.unit_of_work() as uow:
        assert uow.ledger.movements("n-7").invoices == ()
    explained = importing([file(FileKind.INVOICES, told), file(FileKind.PAYMENTS, PAID)], NORA)
    assert (explained.written, explained.refused) == (True, ())


def test_clients_without_a_kind_are_counted_in_a_dry_run_and_in_the_import(importing: ImportRows) -> None:
    clients = file(FileKind.CLIENTS, ClientRow(at(2), "Durand", "D-1"), ClientRow(at(3), "Petit", "P-1"))

    assert importing([CLIENTS, clients], NORA, dry_run=True).untyped == 2
    assert importing([CLIENTS, clients], NORA).untyped == 2
    named = file(FileKind.CLIENTS, ClientRow(at(2), "Durand", "D-1", DebtorKind.PUBLIC), clients.rows[1])
    assert importing([named], NORA).untyped == 1


def test_a_client_keeps_its_number_as_the_house_writes_it(house: House, importing: ImportRows) -> None:
    importing([file(FileKind.CLIENTS, ClientRow(at(2), "Éts Noirot", "C/001"))], NORA)
    with house.unit_of_work() as uow:
        debtor = uow.debtors.get("c-001")
        name = next(one for one in uow.debtors.names() if one.id == "c-001")
    assert (debtor.code, debtor.shown_code, name.shown_code) == ("C/001", "C/001", "C/001")
    report = importing([file(FileKind.CLIENTS, ClientRow(at(2), "Éts Noirot", "c 001"))], NORA)
    assert report.kinds[FileKind.CLIENTS] == KindReport(0, 1, 0)
    importing([file(FileKind.CLIENTS, ClientRow(at(2), "Éts Noirot"))], NORA)
    with house.unit_of_work() as uow:
        assert uow.debtors.get("c-001").shown_code == "c 001"


def test_two_clients_whose_numbers_fold_alike_are_never_made_one(house: House, importing: ImportRows) -> None:
    first, second = ClientRow(at(2), "Garage Petit", "CLI 7"), ClientRow(at(3), "Garage Autre", "CLI-7")
    report = importing([file(FileKind.CLIENTS, first, second)], NORA)
    assert not report.written
    assert "se confond avec «\u202fCLI 7\u202f», celui de Garage Petit" in report.refused[0].sentence
    assert importing([file(FileKind.CLIENTS, first)], NORA).written
    assert not importing([file(FileKind.CLIENTS, second)], NORA).written
    for same in (ClientRow(at(2), "Garage Petit & Fils", "cli 7"), ClientRow(at(2), "GARAGE PETIT & FILS", "CLI-7")):
        assert importing([file(FileKind.CLIENTS, same)], NORA).written
    with house.unit_of_work() as uow:
        assert uow.debtors.get("cli-7").name == "GARAGE PETIT & FILS"


def test_a_client_without_a_number_is_shown_by_its_id(house: House, importing: ImportRows) -> None:
    importing([file(FileKind.CLIENTS, ClientRow(at(2), "Éts Noirot"))], NORA)
    with house.unit_of_work() as uow:
        assert uow.debtors.get("ets-noirot").shown_code == "ets-noirot"


@pytest.mark.parametrize(
    "other",
    [
        ClientRow(at(3), "Doublon SA", "N-7", DebtorKind.BUSINESS),
        ClientRow(at(3), "Éts Noirot", "N-7", DebtorKind.CONSUMER, address="2 rue Neuve, 75002 Paris"),
    ],
)
def test_one_client_code_on_two_different_lines_is_refused(
    house: House, importing: ImportRows, other: ClientRow
) -> None:
    report = importing([replace(CLIENTS, rows=(*CLIENTS.rows, other))], NORA)
    assert not report.written
    (refused,) = report.refused
    assert refused.place.line == 3
    assert "«\u202fN-7\u202f» figure sur plusieurs lignes différentes" in refused.sentence
    with house.unit_of_work() as uow:
        assert "n-7" not in {debtor.id for debtor in uow.debtors.names()}


def test_another_company_under_a_known_code_is_refused(importing: ImportRows) -> None:
    noirot = ClientRow(at(2), "Éts Noirot", "N-7", DebtorKind.BUSINESS, siren="552100554")
    assert importing([file(FileKind.CLIENTS, noirot)], NORA).written

    report = importing([file(FileKind.CLIENTS, replace(noirot, name="Doublon SA", siren="404833048"))], NORA)
    (refused,) = report.refused
    assert "celui de Éts Noirot (SIREN 552100554)" in refused.sentence
    renamed = replace(noirot, name="Noirot et Fils SAS")
    assert importing([file(FileKind.CLIENTS, renamed)], NORA).written


def test_a_client_on_two_lines_for_two_addresses_of_the_same_house_stays_one(
    house: House, importing: ImportRows
) -> None:
    other = ClientRow(at(3), "Éts Noirot", "N-7", DebtorKind.BUSINESS, email="b@n.example")
    assert importing([replace(CLIENTS, rows=(*CLIENTS.rows, other))], NORA).written
    with house.unit_of_work() as uow:
        assert len(uow.debtors.get("n-7").contacts) == 2


@pytest.mark.parametrize("is_first", [True, False])
def test_what_only_one_of_two_lines_says_of_a_house_completes_the_other(
    house: House,
    importing: ImportRows,
    is_first: bool,  # noqa: FBT001 - the order of the lines
) -> None:
    bare = ClientRow(at(2), "Éts Noirot", "N-7", DebtorKind.BUSINESS, email="a@n.example")
    full = replace(bare, place=at(3), siren="552100554", address="1 rue Vieille, 75001 Paris", email="b@n.example")
    lines = (full, bare) if is_first else (bare, full)

    assert importing([file(FileKind.CLIENTS, *lines)], NORA).written
    with house.unit_of_work() as uow:
        noirot = uow.debtors.get("n-7")
    assert (noirot.address, noirot.siren) == ("1 rue Vieille, 75001 Paris", "552100554")
    assert len(noirot.contacts) == 2


def test_two_lines_may_not_say_two_addresses_where_the_book_has_none_of_them(importing: ImportRows) -> None:
    one = ClientRow(at(2), "Éts Noirot", "N-7", DebtorKind.BUSINESS)
    here, there = (replace(one, place=at(n), address=f"{n} rue Neuve, 75002 Paris") for n in (3, 4))
    (refused,) = importing([file(FileKind.CLIENTS, one, here, there)], NORA).refused

    assert refused.place.line == 4


def test_a_bill_of_nothing_and_a_negative_one_are_taken_and_told(importing: ImportRows) -> None:
    free = replace(INVOICE, place=at(3), number="X-0", amount=Decimal(0))
    negative = CreditNoteRow(at(4), "N-7", "X-9", OCTOBER, Decimal("50.00"))
    report = importing([CLIENTS, file(FileKind.INVOICES, INVOICE, free, negative)], NORA)
    assert report.written
    assert [(row.place.line, row.sentence[:24]) for row in report.odd] == [
        (3, "La facture X-0 est de zé"),
        (4, "X-9 porte un montant nég"),
    ]
    assert importing([file(FileKind.INVOICES, INVOICE, free, negative)], NORA).odd == ()  # known by now


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (replace(INVOICE, issued_on=date(2062, 9, 15), due_on=date(2062, 9, 30)), "est du 15/09/2062, jour"),
        (replace(INVOICE, due_on=date(2206, 10, 30)), "L’échéance de la facture X-1"),
        (replace(INVOICE, number="=1+1"), "«\u202f=1+1\u202f» est une formule"),
        (replace(INVOICE, number="X\n1"), "«\u202fX 1\u202f» est une formule ou contient un saut de ligne"),
        (replace(PAID, received_on=date(2066, 1, 1)), "Le règlement est du 01/01/2066"),
    ],
)
def test_a_number_or_a_day_that_no_accounting_gave_is_refused(
    importing: ImportRows, row: InvoiceRow | PaymentRow, sentence: str
) -> None:
    kind = FileKind.INVOICES if isinstance(row, InvoiceRow) else FileKind.PAYMENTS
    first = [CLIENTS] if kind is FileKind.INVOICES else [CLIENTS, file(FileKind.INVOICES, INVOICE)]
    report = importing([*first, file(kind, row)], NORA)
    assert not report.written
    assert sentence in report.refused[0].sentence


def test_a_payment_without_a_client_goes_to_the_client_of_its_invoice(house: House, importing: ImportRows) -> None:
    unknown = replace(PAID, place=at(3), client="", invoice="X-9")
    report = importing(
        [CLIENTS, file(FileKind.INVOICES, INVOICE), file(FileKind.PAYMENTS, replace(PAID, client=""), unknown)],
        NORA,
        skip_refused=True,
    )
    assert [row.sentence for row in report.refused] == ["La facture X-9 n’est pas connue\u202f: importez-la d’abord."]
    with house.unit_of_work() as uow:
        assert [payment.amount for payment in uow.ledger.movements("n-7").payments] == [Decimal("60.00")]
