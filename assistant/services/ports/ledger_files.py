"""Reading files that a person drops on the page."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Protocol

from assistant.domain.ledger.import_rows import FileKind, ReadFile


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a file looks like: its kind (None when it cannot be told), headers, and a first guess of the columns.

    ``headers`` is empty for a file whose lines carry their own names (JSON Lines).
    """

    name: str
    kind: FileKind | None
    headers: tuple[str, ...]
    columns: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class FieldOfKind:
    """A field that a kind of file may fill."""

    name: str
    required: bool


class LedgerFiles(Protocol):
    """Recognises and reads files by content; every method raises UnreadableFileError with one French sentence."""

    def fields(self, kind: FileKind, told: Collection[str] = ()) -> tuple[FieldOfKind, ...]:
        """The fields of a kind, in the order of the screen; what the fields ``told`` make needless is not required."""
        ...

    def recognise(self, name: str, content: bytes, kind: FileKind | None = None) -> Recognised:
        """Kind and columns; ``kind`` when a person chose it."""
        ...

    def read(self, name: str, content: bytes, kind: FileKind, columns: Mapping[str, str]) -> ReadFile:
        """Rows and refused rows; ``columns`` give each field its header, "" for none."""
        ...
