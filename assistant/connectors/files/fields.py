"""Which columns a file may have: the fields of each kind, and the French headers under which programs export them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from assistant.domain.ledger.import_rows import FileKind
from assistant.french.text.twin import twin

_NOT_WORD = re.compile(r"[^a-z0-9]+")
_COLUMNS: dict[str, dict[str, list[str]]] = tomllib.loads(
    Path(__file__).with_name("columns.toml").read_text(encoding="utf-8")
)


@dataclass(frozen=True, slots=True)
class Field:
    """A field, whether a row needs it, and the headers that mean it (folded, words only)."""

    name: str
    required: bool
    headers: tuple[str, ...]


FIELDS: dict[FileKind, tuple[Field, ...]] = {
    FileKind(kind): tuple(
        Field(name, name in fields["required"], tuple(headers))
        for name, headers in fields.items()
        if name not in {"telling", "required"}
    )
    for kind, fields in _COLUMNS.items()
}
TELLING: dict[FileKind, frozenset[str]] = {
    FileKind(kind): frozenset(fields["telling"]) for kind, fields in _COLUMNS.items()
}


def header_words(header: str) -> str:
    """A header for comparison: folded, words only ("N° de facture" is "n de facture")."""
    return _NOT_WORD.sub(" ", twin(header).folded).strip()


def recognise(headers: tuple[str, ...]) -> FileKind | None:
    """The kind that its telling headers name, complete ones first, else the first complete one; None for none."""
    words = {header_words(header) for header in headers}
    told = {kind: len(words & telling) for kind, telling in TELLING.items() if words & telling}
    complete = [kind for kind in FIELDS if not _missing(kind, words)]

    def doubtful(kind: FileKind) -> bool:
        # Nearly every export names its client: clients are meant only when nothing tells as much of another kind.
        rivals = (count for other, count in told.items() if other is not kind)
        return kind not in complete or (kind is FileKind.CLIENTS and max(rivals, default=0) >= told[kind])

    return next(iter((*sorted(told, key=doubtful), *complete)), None)


def match_columns(kind: FileKind, headers: tuple[str, ...]) -> dict[str, str]:
    """Field name to header, each header used once, the most precise synonym first."""
    free = {header_words(header): header for header in reversed(headers)}
    found: dict[str, str] = {}
    for field in FIELDS[kind]:
        for synonym in sorted(field.headers, key=len, reverse=True):
            if synonym in free:
                found[field.name] = free.pop(synonym)
                break
    return found


def names_client(kind: FileKind, field: str, told: Collection[str]) -> bool:
    """Whether the client, left out, is told otherwise: a payment's invoice is of one client alone."""
    return kind is FileKind.PAYMENTS and field == "client" and "invoice" in told


def _missing(kind: FileKind, words: set[str]) -> list[Field]:
    return [field for field in FIELDS[kind] if field.required and not words & set(field.headers)]
