"""Tables as French programs export them."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from assistant.connectors.files.table import UNPACKED_LIMIT, read_bytes, read_table
from assistant.domain.errors import UnreadableFileError

TEXT = "N° facture;Client;Montant\nF-1;Éts Morin;1 234,56 €\n\nF-2;Éts Morin;10,00\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_every_encoding_and_line_end_reads_alike(encoding: str, ending: str) -> None:
    table = read_table("f.csv", TEXT.replace("\n", ending).encode(encoding))
    assert table.headers == ("N° facture", "Client", "Montant")
    assert [line.cells[1] for line in table.lines] == ["Éts Morin", "Éts Morin"]


@pytest.mark.parametrize("sign", [";", "\t", ",", "|"])
def test_the_delimiter_is_found(sign: str) -> None:
    table = read_table("f.csv", TEXT.replace("1 234,56 €", "1 234").replace("10,00", "10").replace(";", sign).encode())
    assert table.lines[0].cells == ("F-1", "Éts Morin", "1 234")


def test_a_comma_in_an_amount_does_not_cut_a_semicolon_file() -> None:
    content = b"a;b\n1,5;2,5\n3,5;4,5\n"
    assert read_table("f.csv", content).lines[0].cells == ("1,5", "2,5")


def test_lines_are_numbered_as_in_the_file_even_after_a_cell_of_two_lines() -> None:
    content = b'a;b\n"un\ndeux";x\n\nc;y\n'
    assert [line.number for line in read_table("f.csv", content).lines] == [2, 5]


def test_a_workbook_reads_like_a_text() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["Facture", "Date", "Montant"],
        ["F-1", date(2026, 12, 31), 1234.5],
        ["F-2", datetime.fromisoformat("2026-01-02 03:04"), 10],
    ):
        sheet.append(row)
    buffer = io.BytesIO()
    book.save(buffer)
    lines = read_table("f.xlsx", buffer.getvalue()).lines
    assert lines[0].cells == ("F-1", "2026-12-31", "1234.5")
    assert lines[1].cells == ("F-2", "2026-01-02 03:04:00", "10")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"  \n", "est vide"),
        (b";;\n;;\n", "aucune ligne"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "ni un texte"),
        (b"PK\x03\x04 not a workbook", "XLSX lisible"),
        (b'a;b\n"x;y\n' + b"z" * 200_000, "guillemets"),
    ],
)
def test_what_is_no_table_is_said(content: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableFileError, match=sentence):
        read_table("f.csv", content)


def test_a_workbook_that_swells_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.connectors.files.table.UNPACKED_LIMIT", 10)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a", "x" * 100)
    with pytest.raises(UnreadableFileError, match="trop gros"):
        read_table("f.xlsx", buffer.getvalue())
    assert UNPACKED_LIMIT > 10


def test_a_file_too_big_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("assistant.connectors.files.table.SIZE_LIMIT", 10)
    with pytest.raises(UnreadableFileError, match="trop gros"):
        read_table("f.csv", b"a;b\n" * 10)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="chemin"):
        read_bytes(tmp_path / "none.csv")


def test_a_workbook_whose_entities_swell_or_whose_end_is_missing_is_refused() -> None:
    book = Workbook()
    book.worksheets[0].append(["numéro", "montant"])
    whole = io.BytesIO()
    book.save(whole)
    laughs = "".join(f'<!ENTITY l{rank} "{f"&l{rank - 1};" * 10}">' for rank in range(1, 12))
    bomb = f'<!DOCTYPE w [<!ENTITY l0 "ha">{laughs}]><worksheet><sheetData><row><c><v>&l11;</v></c></row></sheetData>'
    for sheet in (bomb, "<worksheet><sheetData><row>"):
        buffer = io.BytesIO()
        with zipfile.ZipFile(whole) as source, zipfile.ZipFile(buffer, "w") as copy:
            for entry in source.infolist():
                content = sheet.encode() if "sheet1" in entry.filename else source.read(entry)
                copy.writestr(entry.filename, content)
        with pytest.raises(UnreadableFileError):
            read_table("f.xlsx", buffer.getvalue())
