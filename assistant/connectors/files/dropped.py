"""Files that a person drops on the page: recognised, then read with the columns that the person confirmed."""

from __future__ import annotations

from collections.abc import Collection
from collections.abc import Mapping as Columns

from assistant.connectors.files.fields import FIELDS, match_columns, names_client, recognise
from assistant.connectors.files.mapping import Mapping
from assistant.connectors.files.read import JSON_LINES, read_json_lines, read_mapped
from assistant.connectors.files.table import read_table
from assistant.domain.ledger.import_rows import FileKind, ReadFile
from assistant.services.ports.ledger_files import FieldOfKind, Recognised


class DroppedFiles:
    """Implements the LedgerFiles port."""

    def fields(self, kind: FileKind, told: Collection[str] = ()) -> tuple[FieldOfKind, ...]:
        """The fields of a kind, in the order of the screen; what the fields ``told`` make needless is not required."""
        return tuple(
            FieldOfKind(field.name, field.required and not names_client(kind, field.name, told))
            for field in FIELDS[kind]
        )

    def recognise(self, name: str, content: bytes, kind: FileKind | None = None) -> Recognised:
        """Kind and columns; raises UnreadableFileError."""
        if name.lower().endswith(JSON_LINES):
            return Recognised(name, FileKind.CORRESPONDENCE, (), {})
        table = read_table(name, content)
        found = kind or recognise(table.headers)
        return Recognised(name, found, table.headers, match_columns(found, table.headers) if found else {})

    def read(self, name: str, content: bytes, kind: FileKind, columns: Columns[str, str]) -> ReadFile:
        """Rows and refused rows; raises UnreadableFileError where a required column is missing."""
        if name.lower().endswith(JSON_LINES):
            return read_json_lines(name, content)
        chosen = {field: header for field, header in columns.items() if header}
        return read_mapped(read_table(name, content), Mapping(kind, chosen))
