"""Files dropped on the page."""

from __future__ import annotations

import pytest

from assistant.connectors.files.dropped import DroppedFiles
from assistant.domain.errors import UnreadableFileError
from assistant.domain.ledger.import_rows import FileKind

CONTENT = "Pièce;Tiers;Date;Échéance;Montant\nF-1;C1;01/09/2026;30/09/2026;10\n".encode()
FILES = DroppedFiles()


def test_a_file_is_recognised_with_a_first_guess_of_its_columns() -> None:
    seen = FILES.recognise("f.csv", CONTENT)
    assert (seen.kind, seen.columns["client"], seen.columns["number"]) == (FileKind.INVOICES, "Tiers", "Pièce")
    assert seen.headers == ("Pièce", "Tiers", "Date", "Échéance", "Montant")


def test_a_person_may_say_what_it_is() -> None:
    assert FILES.recognise("f.csv", CONTENT, FileKind.PAYMENTS).kind is FileKind.PAYMENTS
    assert FILES.recognise("f.csv", b"x;y\n1;2\n").kind is None


def test_the_columns_that_were_confirmed_are_followed() -> None:
    columns = {"number": "Pièce", "client": "Tiers", "issued_on": "Date", "due_on": "Échéance", "amount": "Montant"}
    read = FILES.read("f.csv", CONTENT, FileKind.INVOICES, {**columns, "label": ""})
    assert (len(read.rows), read.refused) == (1, ())
    with pytest.raises(UnreadableFileError, match="Échéance"):
        FILES.read("f.csv", CONTENT, FileKind.INVOICES, {**columns, "due_on": ""})


def test_json_lines_carry_their_own_names() -> None:
    line = b'{"client": "C1", "sent_at": "2026-10-05", "direction": "in", "body": "Bonjour"}\n'
    assert FILES.recognise("m.jsonl", line).kind is FileKind.CORRESPONDENCE
    assert len(FILES.read("m.jsonl", line, FileKind.CORRESPONDENCE, {}).rows) == 1


@pytest.mark.parametrize("kind", FileKind)
def test_every_kind_tells_its_fields(kind: FileKind) -> None:
    assert any(field.required for field in FILES.fields(kind))


def test_a_payment_told_by_its_invoice_needs_no_column_of_clients() -> None:
    needed = {field.name for field in FILES.fields(FileKind.PAYMENTS, ["invoice"]) if field.required}
    alone = {field.name for field in FILES.fields(FileKind.PAYMENTS) if field.required}
    assert alone - needed == {"client"}
    assert "client" in {field.name for field in FILES.fields(FileKind.INVOICES, ["invoice"]) if field.required}
