"""Read a file of any kind: the one entry for the command and the page."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from assistant.connectors.files.mapping import (
    Mapping,
    guess_mapping,
    load_mapping,
    mapping_path,
    missing_columns,
    write_mapping,
)
from assistant.connectors.files.rows import read_objects, read_rows
from assistant.connectors.files.table import Table, decoded, read_bytes, read_table
from assistant.domain.errors import InputError, UnreadableFileError
from assistant.domain.field_names import FILE_KINDS
from assistant.domain.ledger.import_rows import FileKind, Place, ReadFile, RefusedRow

JSON_LINES = (".jsonl", ".ndjson")


def read_path(path: Path, kind: FileKind | None = None, mapping: Path | None = None) -> ReadFile:
    """Read a file by its path; its mapping file is read when it is there, written when it is not.

    Raises UnreadableFileError; a required column that nobody gives names the mapping file to complete.
    """
    content = read_bytes(path)
    if path.suffix.lower() in JSON_LINES:
        return read_json_lines(path.name, content)
    table = read_table(path.name, content)
    beside = mapping or mapping_path(path)
    chosen = load_mapping(beside) if beside.exists() else None
    if chosen is None or kind not in {None, chosen.kind}:  # what a person says now wins over an earlier guess
        chosen = guess_mapping(path.name, table.headers, kind)
        written = write_mapping(beside, chosen, table.headers)
    else:
        written = True
    where = f"\u202f: complétez {beside.name}" if written else "\u202f: indiquez une correspondance par --mapping"
    return read_mapped(table, chosen, where)


def read_mapped(table: Table, mapping: Mapping, where: str = "\u202f: choisissez la colonne") -> ReadFile:
    """Rows of a table under a mapping; raises UnreadableFileError when a column is missing."""
    missing = missing_columns(mapping, table.headers)
    if missing:
        lacking = ", ".join(f"«\u202f{name}\u202f»" for name in missing)
        raise UnreadableFileError(f"{table.name} ({FILE_KINDS[mapping.kind]})\u202f: il manque {lacking}{where}.")
    return read_rows(table, mapping)


def read_json_lines(name: str, content: bytes) -> ReadFile:
    """Correspondence, one JSON object a line, under the titles that CSV columns have.

    A line that is no object is a refused row; raises UnreadableFileError where no line is one.
    """
    objects: list[tuple[int, dict[str, object]]] = []
    refused: list[RefusedRow] = []
    for number, line in enumerate(decoded(name, content).split("\n"), start=1):
        if not line.strip():
            continue
        try:
            objects.append((number, _object(line)))
        except InputError as error:
            refused.append(RefusedRow(Place(name, number), str(error)))
    if refused and not objects:
        raise UnreadableFileError(f"{name}, ligne {refused[0].place.line}\u202f: {refused[0].sentence}")
    read = read_objects(name, objects)
    return replace(read, refused=tuple(sorted((*read.refused, *refused), key=lambda row: row.place.line)))


def _object(line: str) -> dict[str, object]:
    try:
        read = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as error:
        raise InputError("Ce n’est pas du JSON\u202f: corrigez la ligne.") from error
    if not isinstance(read, dict):
        raise InputError("Un objet JSON est attendu\u202f: corrigez la ligne.")
    return read
