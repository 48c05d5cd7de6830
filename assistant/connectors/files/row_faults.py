"""All that is wrong with a line of a file, so that a person corrects it once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from assistant.connectors.files import cells
from assistant.connectors.files.fields import FIELDS, names_client
from assistant.domain.errors import InputError
from assistant.domain.ledger.import_rows import FileKind
from assistant.french.days.dates import parse_date
from assistant.french.numbers.amounts import parse_amount

_REQUIRED: Final = {kind: tuple(field.name for field in FIELDS[kind] if field.required) for kind in FIELDS}
_READERS: Final[Mapping[str, Callable[[str], object]]] = {
    **dict.fromkeys(("amount", "residual"), parse_amount),
    **dict.fromkeys(("client_since", "due_on", "issued_on", "on", "received_on"), parse_date),
    "channel": cells.read_channel,
    "direction": cells.read_direction,
    "kind": cells.read_kind,
    "sent_at": cells.read_moment,
}


def lacking(read: Mapping[str, str], kind: FileKind) -> list[str]:
    """The required fields that are empty; a credit note falls due on no day, an invoice names a payment's client."""
    told = {name for name, said in read.items() if said.strip()}
    return [
        name
        for name in _REQUIRED[kind]
        if name not in told
        and not (name == "due_on" and _takes_back(read, kind))
        and not names_client(kind, name, told)
    ]


def empty_column(column: str) -> str:
    """The sentence on a cell that must not be empty."""
    return f"La colonne «\u202f{column}\u202f» est vide\u202f: complétez la ligne."


def faults(error: InputError, read: Mapping[str, str], kind: FileKind, columns: Mapping[str, str]) -> str:
    """Why a line was refused, and whatever else is wrong with it."""
    empty = (empty_column(columns.get(name, name)) for name in lacking(read, kind))
    return " ".join(dict.fromkeys((str(error), *empty, *_unreadable(read))))


def _unreadable(read: Mapping[str, str]) -> Iterator[str]:
    for name, reader in _READERS.items():
        if read.get(name):
            try:
                reader(read[name])
            except InputError as error:
                yield str(error)


def _takes_back(read: Mapping[str, str], kind: FileKind) -> bool:
    """Whether a line of an invoice file is a credit note."""
    return kind is FileKind.INVOICES and read.get("amount", "").strip("( ").startswith(("-", "−"))
