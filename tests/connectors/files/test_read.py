"""Kinds, columns and rows of files, with every refused line named."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from assistant.connectors.files.fields import recognise
from assistant.connectors.files.mapping import mapping_path
from assistant.connectors.files.read import read_path
from assistant.domain.errors import UnreadableFileError
from assistant.domain.ledger.debtor import ContactRole, DebtorKind
from assistant.domain.ledger.import_rows import (
    ClientRow,
    ContactRow,
    CreditNoteRow,
    FileKind,
    InvoiceRow,
    MessageRow,
    PaymentRow,
    ReadFile,
    ReturnedPaymentRow,
    WriteOffRow,
)
from assistant.domain.mail.correspondence import Channel, Direction


def read(folder: Path, text: str, name: str = "f.csv", **options: object) -> ReadFile:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return read_path(path, **options)  # type: ignore[arg-type]  # kind or mapping


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ("Code client;Raison sociale;SIRET;Code postal;Ville", FileKind.CLIENTS),
        ("Nom;SIREN", FileKind.CLIENTS),
        ("Client;Nom;Prénom;Fonction;E-mail", FileKind.CONTACTS),
        ("N° de facture;Client;Date facture;Date d’échéance;Montant TTC", FileKind.INVOICES),
        ("Facture;Tiers;Date;Échéance;Total TTC", FileKind.INVOICES),
        ("N° avoir;Client;Date;Montant;Facture d’origine", FileKind.CREDIT_NOTES),
        ("Client;Date de règlement;Montant réglé;Mode de règlement;Facture", FileKind.PAYMENTS),
        ("Client;Date;Sens;Objet;Corps", FileKind.CORRESPONDENCE),
        ("number;client;issued_on;due_on;amount", FileKind.INVOICES),
    ],
)
def test_the_kind_is_told_by_the_headers(headers: str, kind: FileKind) -> None:
    assert recognise(tuple(headers.split(";"))) is kind


def test_headers_that_say_nothing_ask_for_the_kind(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="--as"):
        read(tmp_path, "x;y\n1;2\n")


def test_an_invoice_is_read_as_french_programs_write_it(tmp_path: Path) -> None:
    text = "N° facture;Client;Date;Échéance;Montant TTC;Objet\nF-1;C1;01/09/2026;30/09/26;1 234,56 €;Pose\n"
    (row,) = read(tmp_path, text).rows
    assert isinstance(row, InvoiceRow)
    assert (row.issued_on, row.due_on, row.amount) == (date(2026, 9, 1), date(2026, 9, 30), Decimal("1234.56"))
    assert (row.place.file, row.place.line, row.label) == ("f.csv", 2, "Pose")


def test_a_client_has_its_address_on_one_line(tmp_path: Path) -> None:
    head = "Raison sociale;Type;SIRET;Adresse;Code postal;Ville;E-mail"
    text = f"{head}\nÉts Morin;Particulier;552 100 554 00013;3 rue X;73000;Chambéry;a@b.example\n"
    (row,) = read(tmp_path, text).rows
    assert isinstance(row, ClientRow)
    assert (row.address, row.siren, row.kind) == ("3 rue X, 73000 Chambéry", "552100554", DebtorKind.CONSUMER)


def test_a_contact_has_a_role_and_a_civility(tmp_path: Path) -> None:
    text = "Client;Civilité;Prénom;Nom;Fonction;E-mail;Relances\nC1;Madame;Claire;Rey;Comptable;c@m.example;oui\n"
    (row,) = read(tmp_path, text).rows
    assert isinstance(row, ContactRow)
    assert (row.civility, row.role, row.for_reminders) == ("Mme", ContactRole.AP_CONTACT, True)


def test_a_credit_note_is_positive_however_it_is_signed(tmp_path: Path) -> None:
    (row,) = read(tmp_path, "N° avoir;Client;Date;Montant\nA-1;C1;01/09/2026;-120,00\n").rows
    assert isinstance(row, CreditNoteRow)
    assert row.amount == Decimal("120.00")


def test_a_payment_may_name_no_invoice(tmp_path: Path) -> None:
    (row,) = read(tmp_path, "Client;Date de règlement;Montant\nC1;01/09/2026;120\n").rows
    assert isinstance(row, PaymentRow)
    assert row.invoice == ""


def test_a_payment_whose_invoice_is_told_may_name_no_client(tmp_path: Path) -> None:
    text = "Facture;Date de règlement;Montant\nF-1;01/09/2026;120\n;01/09/2026;12\n"
    file = read(tmp_path, text, kind=FileKind.PAYMENTS)
    (row,) = file.rows
    assert isinstance(row, PaymentRow)
    assert (row.client, row.invoice) == ("", "F-1")
    assert "«\u202fclient\u202f» est vide" in file.refused[0].sentence


def test_mail_comes_as_csv_or_json_lines(tmp_path: Path) -> None:
    (row,) = read(tmp_path, "Client;Date;Sens;Canal;Corps\nC1;05/10/2026 09:30;reçu;SMS;Bonjour\n").rows
    assert isinstance(row, MessageRow)
    assert (row.direction, row.channel) == (Direction.IN, Channel.SMS)
    assert row.sent_at == datetime(2026, 10, 5, 7, 30, tzinfo=UTC)
    line = (
        '{"client": "C1", "sent_at": "2026-10-05T09:30:00+02:00", "direction": "out", "body": "Bonjour", "x": null}\n'
    )
    (other,) = read(tmp_path, line, "m.jsonl").rows
    assert isinstance(other, MessageRow)
    assert (other.direction, other.sent_at) == (Direction.OUT, row.sent_at)


def test_json_lines_go_by_the_titles_of_csv_columns(tmp_path: Path) -> None:
    line = '{"client": "C1", "date": "2026-03-01T10:00:00", "Texte": "Salut", "sens": "envoyé"}\n'
    lacking = '{"client": "C1", "date": "2026-03-01T10:00:00", "Texte": "", "x": 1}\n'
    file = read(tmp_path, line + lacking, "m.jsonl")
    (row,) = file.rows
    assert isinstance(row, MessageRow)
    assert (row.body, row.direction) == ("Salut", Direction.OUT)
    (refused,) = file.refused
    assert "«\u202fTexte\u202f»" in refused.sentence
    assert "«\u202fSens (reçu, envoyé)\u202f»" in refused.sentence


def test_a_line_that_is_no_json_is_one_refused_line(tmp_path: Path) -> None:
    good = '{"client": "C1", "sent_at": "2026-10-05T09:30:00", "direction": "out", "body": "Bonjour"}\n'
    file = read(tmp_path, f"{good}{{coupé\n[1]\n{good}", "m.jsonl")
    assert len(file.rows) == 2
    assert [row.place.line for row in file.refused] == [2, 3]
    assert "JSON" in file.refused[0].sentence


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("F-1;C1;32/09/2026;30/09/2026;10", "32/09/2026"),
        ("F-1;C1;01/09/2026;30/09/2026;dix", "dix"),
        ("F-1;C1;01/09/2026;;10", "«\u202fÉchéance\u202f»"),
        ("F-1;;01/09/2026;30/09/2026;10", "«\u202fClient\u202f»"),
        ("F-1", "vide"),
    ],
)
def test_a_line_that_cannot_be_read_is_refused_with_its_number(tmp_path: Path, line: str, sentence: str) -> None:
    file = read(tmp_path, f"Facture;Client;Date;Échéance;Montant\nF-0;C1;01/09/2026;30/09/2026;10\n{line}\n")
    assert len(file.rows) == 1
    (refused,) = file.refused
    assert refused.place.line == 3
    assert sentence in refused.sentence


@pytest.mark.parametrize(("cell", "sentence"), [("martien", "martien"), ("", "")])
def test_an_unknown_word_names_those_that_are_known(tmp_path: Path, cell: str, sentence: str) -> None:
    file = read(tmp_path, f"Raison sociale;SIRET;Type\nMorin;;{cell}\n")
    assert [sentence in row.sentence for row in file.refused] == ([True] if cell else [])


def test_the_first_run_writes_a_mapping_that_the_next_one_follows(tmp_path: Path) -> None:
    text = "Pièce truc;Client;Date;Échéance;Montant\nF-1;C1;01/09/2026;30/09/2026;10\n"
    with pytest.raises(UnreadableFileError, match=r"\(factures\).*Numéro.*colonnes\.yaml"):
        read(tmp_path, text)
    mapping = mapping_path(tmp_path / "f.csv")
    mapping.write_text(
        mapping.read_text(encoding="utf-8").replace('Numéro: ""', 'Numéro: "Pièce truc"'), encoding="utf-8"
    )
    (row,) = read(tmp_path, text).rows
    assert isinstance(row, InvoiceRow)
    assert row.number == "F-1"
    (again,) = read(tmp_path, text, "g.csv", mapping=mapping).rows
    assert isinstance(again, InvoiceRow)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("kind: [", "lisible"),
        ("kind: planets\ncolumns: {}", "lisible"),
        ("kind: invoices\ncolumns: {colour: Date}", "colour"),
        ("kind: invoices\ncolumns: {colour: Date}", "Date, Échéance, Montant TTC"),
        ('kind: invoices\ncolumns: {number: "Absente"}', "Absente"),
        ('kind: invoices\ncolumns: {Numéro: "Absente"}', "Absente"),
    ],
)
def test_a_mapping_that_cannot_serve_is_said(tmp_path: Path, content: str, sentence: str) -> None:
    mapping_path(tmp_path / "f.csv").write_text(content, encoding="utf-8")
    with pytest.raises(UnreadableFileError, match=sentence):
        read(tmp_path, "Facture;Client;Date;Échéance;Montant\nF-1;C1;01/09/2026;30/09/2026;10\n")


@pytest.mark.parametrize(("text", "sentence"), [("pas du json\n", "ligne 1"), ("\n[1]\n", "ligne 2")])
def test_json_lines_that_are_none_are_said(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(UnreadableFileError, match=sentence):
        read(tmp_path, text, "m.jsonl")


def test_headers_stand_below_a_title(tmp_path: Path) -> None:
    text = (
        "Export du 12/03/2026\nPériode;01/01/2026\n\nClient;Facture;Date;Échéance;Montant\nX;F-1;01/02/26;01/03/26;12\n"
    )
    found = read(tmp_path, text)
    assert [(row.place.line, type(row)) for row in found.rows] == [(5, InvoiceRow)]


def test_a_negative_invoice_is_a_credit_note_that_falls_due_on_no_day(tmp_path: Path) -> None:
    (row,) = read(tmp_path, "Client;Facture;Date;Échéance;Montant\nX;AV-1;01/02/2026;;-12,50\n").rows
    assert isinstance(row, CreditNoteRow)
    assert (row.number, row.amount) == ("AV-1", Decimal("12.50"))


def test_a_bounced_payment_is_a_return_and_never_turned_into_money(tmp_path: Path) -> None:
    found = read(tmp_path, "Client;Date règlement;Montant\nX;01/02/2026;-100,00\n")
    (row,) = found.rows
    assert isinstance(row, ReturnedPaymentRow)
    assert (row.amount, row.returned_on) == (Decimal("100.00"), date(2026, 2, 1))


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ("N° client;Raison sociale;N° facture;Date de facturation;Date d’échéance;Total TTC", FileKind.INVOICES),
        ("Raison sociale;Facture;Date échéance;Total", FileKind.INVOICES),
        ("Client;Facture;Date;Échéance;Montant TTC;Mode de règlement;Date de règlement", FileKind.INVOICES),
        ("Code;Raison sociale;SIRET;Code postal;Ville;Mode de règlement", FileKind.CLIENTS),
        ("Client;Facture;Échéance;Date de règlement;Montant réglé", FileKind.PAYMENTS),
    ],
)
def test_a_file_that_tells_of_two_kinds_is_read_as_what_it_lists(headers: str, kind: FileKind) -> None:
    assert recognise(tuple(headers.split(";"))) is kind


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("SAS", DebtorKind.BUSINESS),
        ("Association loi 1901", DebtorKind.NONPROFESSIONAL),
        ("Commune", DebtorKind.PUBLIC),
    ],
)
def test_a_legal_form_tells_the_kind_of_client(tmp_path: Path, cell: str, kind: DebtorKind) -> None:
    (row,) = read(tmp_path, f"Code;Raison sociale;Type\nC1;X;{cell}\n").rows
    assert isinstance(row, ClientRow)
    assert row.kind is kind


def test_the_new_columns_of_invoices_credit_notes_and_losses_are_read(tmp_path: Path) -> None:
    head = "Client;N° facture;Date facture;Date d’échéance;Total TTC"
    told = "Facture d’acompte;Acomptes déduits;Affacturage;Remplace"
    found = read(tmp_path, f"{head};{told}\nX;F-1;01/02/2026;01/03/2026;100,00;oui;AC-1, AC-2;Alpin;F-0\n")
    (row,) = found.rows
    assert isinstance(row, InvoiceRow)
    assert (row.deposit, row.deposits, row.factor, row.corrects) == (True, ("AC-1", "AC-2"), "Alpin", "F-0")

    losses = read(
        tmp_path,
        "Client;Facture;Date de passage en perte;Perte;Motif\nX;F-1;01/02/2026;;Client disparu\n",
        "pertes.csv",
    )
    assert losses.kind is FileKind.WRITE_OFFS
    (loss,) = losses.rows
    assert isinstance(loss, WriteOffRow)
    assert (loss.on, loss.amount, loss.reason) == (date(2026, 2, 1), None, "Client disparu")

    (note,) = read(
        tmp_path, "Client;N° avoir;Date avoir;Montant avoir;Annulé\nX;A-1;01/02/2026;10,00;oui\n", "avoirs.csv"
    ).rows
    assert isinstance(note, CreditNoteRow)
    assert note.cancelled


def test_a_line_with_several_faults_tells_them_all(tmp_path: Path) -> None:
    head = "N° de facture;Client;Date facture;Date d’échéance;Montant TTC\n"
    (row,) = read(tmp_path, f"{head};C1;32/13/2026;le mois prochain;beaucoup\n").refused
    assert row.sentence.count("N° de facture") == 1
    for wrong in ("32/13/2026", "le mois prochain", "beaucoup"):
        assert row.sentence.count(wrong) == 1
