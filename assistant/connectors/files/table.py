"""A table read from a CSV or XLSX file: headers, and rows with their line in the file."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import ParseError

from assistant.domain.errors import UnreadableFileError

SIZE_LIMIT = 200_000_000  # bytes
UNPACKED_LIMIT = 1_000_000_000  # bytes of an XLSX once unpacked: beyond, it is a bomb
TOP = 10  # lines among which the headers are sought
SAMPLE = 10_000  # characters of a line that are enough to tell
_DELIMITERS = ";\t,|"
_ENCODINGS = ("utf-8-sig", "cp1252", "latin-1")
_BOMS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its line in the file and its cells as text."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Headers and the lines below them, blank ones left out."""

    name: str
    headers: tuple[str, ...]
    lines: tuple[Line, ...]


def read_table(name: str, content: bytes) -> Table:
    """Read by content, not by file name; raises UnreadableFileError."""
    if not content.strip():
        raise UnreadableFileError(f"{name} est vide\u202f: choisissez un fichier qui contient un tableau.")
    if len(content) > SIZE_LIMIT:
        raise UnreadableFileError(f"{name} est trop gros (200 Mo au plus)\u202f: découpez-le.")
    lines = _xlsx(name, content) if content.startswith(b"PK\x03\x04") else _csv(name, content)
    filled = [line for line in lines if any(cell.strip() for cell in line.cells)]
    if not filled:
        raise UnreadableFileError(f"{name} ne contient aucune ligne\u202f: vérifiez l’export.")
    top = _header(filled)
    headers = tuple(" ".join(cell.split()) for cell in filled[top].cells)
    return Table(name, headers, tuple(filled[top + 1 :]))


def _header(lines: list[Line]) -> int:
    """Where the headers stand: below the title and the period that some programs print first."""
    filled = [sum(1 for cell in line.cells if cell.strip()) for line in lines[:TOP]]
    return next(index for index, count in enumerate(filled) if 2 * count > max(filled))


def read_bytes(path: Path) -> bytes:
    """The bytes of a file that a user names; raises UnreadableFileError."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(f"{path} ne peut pas être lu\u202f: vérifiez le chemin et vos droits.") from error


def decoded(name: str, content: bytes) -> str:
    """The text, in the first encoding that fits; raises UnreadableFileError for a binary file."""
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace")
    if b"\x00" in content[:4096]:
        raise UnreadableFileError(f"{name} n’est ni un texte ni un classeur XLSX\u202f: exportez-le en CSV ou en XLSX.")
    for encoding in _ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableFileError(f"{name} a un encodage inconnu\u202f: enregistrez-le en UTF-8.")


def _csv(name: str, content: bytes) -> Iterator[Line]:
    text = decoded(name, content).replace("\r\n", "\n").replace("\r", "\n")
    ends = [0]
    reader = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
    try:
        for cells in reader:
            ends.append(reader.line_num)
            yield Line(ends[-2] + 1, tuple(cells))
    except csv.Error as error:
        raise UnreadableFileError(
            f"{name}, ligne {reader.line_num}\u202f: tableau illisible, vérifiez les guillemets."
        ) from error


def _delimiter(text: str) -> str:
    """The sign that cuts the first lines into the same number of cells, and into the most of them."""
    sample = [line[:SAMPLE] for line in text.split("\n", 40)[:40] if line.strip()]

    def score(sign: str) -> tuple[int, int]:
        counts = [
            line.count(sign) + 1 if '"' not in line else len(next(csv.reader([line], delimiter=sign)))
            for line in sample
        ]
        steady = sum(1 for one, two in pairwise(counts) if one == two > 1)
        return (steady if max(counts) > 1 else -1, counts[0])

    return max(_DELIMITERS, key=score)


def _xlsx(name: str, content: bytes) -> Iterator[Line]:
    from openpyxl import load_workbook  # 0.2 s: only for a workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > UNPACKED_LIMIT:
                raise UnreadableFileError(f"{name} est trop gros une fois ouvert\u202f: exportez-le en CSV.")
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    except (zipfile.BadZipFile, InvalidFileException, ParseError, KeyError, ValueError, OSError) as error:
        raise UnreadableFileError(
            f"{name} n’est pas un classeur XLSX lisible\u202f: exportez-le de nouveau."
        ) from error
    try:
        for number, values in enumerate(book.worksheets[0].iter_rows(values_only=True), start=1):
            yield Line(number, tuple(_cell(value) for value in values))
    except (ParseError, zipfile.BadZipFile, zlib.error, IndexError, KeyError, ValueError, EOFError) as error:
        raise UnreadableFileError(f"{name} est abîmé ou piégé\u202f: exportez-le de nouveau.") from error


def _cell(value: object) -> str:
    """A cell as text that the readers of amounts and dates know."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == value.time().min else value.isoformat(sep=" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(round(value, 6))
    return str(value)
