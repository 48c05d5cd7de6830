"""Lines of a table to rows: each field read by its kind, each refused line with its sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Final

from assistant.connectors.files import cells
from assistant.connectors.files.fields import FIELDS, match_columns
from assistant.connectors.files.mapping import Mapping
from assistant.connectors.files.row_faults import empty_column, faults, lacking
from assistant.connectors.files.table import Line, Table
from assistant.domain.errors import InputError
from assistant.domain.field_names import FIELD_NAMES
from assistant.domain.ledger.import_rows import (
    ClientRow,
    ContactRow,
    CreditNoteRow,
    FileKind,
    InvoiceRow,
    MessageRow,
    PaymentRow,
    Place,
    ReadFile,
    RefusedRow,
    ReturnedPaymentRow,
    Row,
    WriteOffRow,
)
from assistant.french.days.dates import parse_date
from assistant.french.numbers.amounts import parse_amount

Cells = dict[str, str]
_SEPARATORS: Final = re.compile(r"[,;/\s]+")
_NOWHERE: Final = 1_000_000  # beyond the last column of any file
_day: Final = lru_cache(maxsize=8_192)(parse_date)  # a file repeats its days


def read_rows(table: Table, mapping: Mapping) -> ReadFile:
    """All rows that can be read, and the refused ones."""
    rows: list[Row] = []
    refused: list[RefusedRow] = []
    build, sought = _BUILDERS[mapping.kind], _sought(table, mapping)
    for line in table.lines:
        place = Place(table.name, line.number)
        read = _cells(line, sought)
        try:
            _require(read, mapping.kind, mapping.columns)
            rows.append(build(read, place))
        except InputError as error:
            refused.append(RefusedRow(place, faults(error, read, mapping.kind, mapping.columns)))
    return ReadFile(table.name, mapping.kind, tuple(rows), tuple(refused), mapping.columns)


def read_objects(name: str, objects: Iterable[tuple[int, dict[str, object]]]) -> ReadFile:
    """Correspondence as JSON objects, one a line, each under its own titles."""
    rows: list[Row] = []
    refused: list[RefusedRow] = []
    kind = FileKind.CORRESPONDENCE
    for number, fields in objects:
        place = Place(name, number)
        titles = match_columns(kind, tuple(fields))
        columns = FIELD_NAMES | titles
        said = {field.name: fields.get(titles.get(field.name, "")) for field in FIELDS[kind]}
        texts = {field: "" if value is None else str(value) for field, value in said.items()}
        try:
            _require(texts, kind, columns)
            rows.append(_message(texts, place))
        except InputError as error:
            refused.append(RefusedRow(place, faults(error, texts, kind, columns)))
    return ReadFile(name, kind, tuple(rows), tuple(refused), {})


def _sought(table: Table, mapping: Mapping) -> tuple[tuple[str, int], ...]:
    """Every field of the kind with the rank of its column, one beyond any line where the file has no such column."""
    rank = {header: index for index, header in reversed(list(enumerate(table.headers)))}
    return tuple((f.name, rank.get(mapping.columns.get(f.name, ""), _NOWHERE)) for f in FIELDS[mapping.kind])


def _cells(line: Line, sought: tuple[tuple[str, int], ...]) -> Cells:
    """Every field of the kind as text, "" where the file has no such column."""
    cells, width = line.cells, len(line.cells)
    return {name: cells[index].strip() if index < width else "" for name, index in sought}


def _require(read: Cells, kind: FileKind, columns: Cells) -> None:
    """Refuse a line without a required field, named as its file names it."""
    for name in lacking(read, kind):
        raise InputError(empty_column(columns.get(name, name)))


def _client(read: Cells, place: Place) -> Row:
    town = f"{read['postcode']} {read['town']}".strip()
    address = ", ".join(part for part in (read["address"], town) if part)
    return ClientRow(
        place,
        name=read["name"],
        code=read["code"],
        kind=cells.read_kind(read["kind"]),
        siren="".join(sign for sign in read["siren"] if sign.isdigit())[:9],
        address=address,
        language=read["language"],
        client_since=_day(read["client_since"]) if read["client_since"] else None,
        account_manager=read["account_manager"],
        email=read["email"],
        phone=read["phone"],
    )


def _contact(read: Cells, place: Place) -> Row:
    if not (read["last_name"] or read["first_name"] or read["email"] or read["phone"]):
        raise InputError("Ce contact n’a ni nom, ni adresse, ni téléphone\u202f: complétez la ligne.")
    return ContactRow(
        place,
        client=read["client"],
        last_name=read["last_name"],
        first_name=read["first_name"],
        civility=cells.read_civility(read["civility"]),
        title=read["title"],
        job=read["job"],
        role=cells.read_role(read["role"] or read["job"]),
        email=read["email"],
        phone=read["phone"],
        for_reminders=cells.read_yes(read["for_reminders"]),
    )


def _invoice(read: Cells, place: Place) -> Row:
    """An invoice, or the credit note that programs list among invoices with a negative amount."""
    amount = parse_amount(read["amount"])
    if amount < 0:
        return CreditNoteRow(place, read["client"], read["number"], _day(read["issued_on"]), -amount)
    return InvoiceRow(
        place,
        client=read["client"],
        number=read["number"],
        issued_on=_day(read["issued_on"]),
        due_on=_day(read["due_on"]),
        amount=amount,
        label=read["label"],
        purchase_order=read["purchase_order"],
        residual=parse_amount(read["residual"]) if read["residual"] else None,
        deposit=cells.read_yes(read["deposit"]),
        deposits=tuple(part.strip() for part in _SEPARATORS.split(read["deposits"]) if part.strip()),
        factor=read["factor"],
        corrects=read["corrects"],
    )


def _credit_note(read: Cells, place: Place) -> Row:
    amount = abs(parse_amount(read["amount"]))  # exported negative or positive
    cancelled = cells.read_yes(read["cancelled"])
    return CreditNoteRow(
        place, read["client"], read["number"], _day(read["issued_on"]), amount, read["invoice"], cancelled
    )


def _payment(read: Cells, place: Place) -> Row:
    """A payment, or, where the amount is negative, the return of one."""
    amount = parse_amount(read["amount"])
    if amount < 0:
        day = _day(read["received_on"])
        return ReturnedPaymentRow(place, read["client"], day, -amount, read["invoice"], read["reference"])
    return PaymentRow(
        place,
        client=read["client"],
        received_on=_day(read["received_on"]),
        amount=amount,
        invoice=read["invoice"],
        reference=read["reference"],
        method=read["method"],
    )


def _write_off(read: Cells, place: Place) -> Row:
    amount = parse_amount(read["amount"]) if read["amount"] else None
    return WriteOffRow(place, read["client"], read["invoice"], _day(read["on"]), amount, read["reason"])


def _message(read: Cells, place: Place) -> Row:
    return MessageRow(
        place,
        client=read["client"],
        sent_at=cells.read_moment(read["sent_at"]),
        body=read["body"],
        direction=cells.read_direction(read["direction"]),
        channel=cells.read_channel(read["channel"]),
        subject=read["subject"],
        author=read["author"],
        source_id=read["source_id"],
    )


_BUILDERS: dict[FileKind, Callable[[Cells, Place], Row]] = {
    FileKind.CLIENTS: _client,
    FileKind.CONTACTS: _contact,
    FileKind.INVOICES: _invoice,
    FileKind.CREDIT_NOTES: _credit_note,
    FileKind.PAYMENTS: _payment,
    FileKind.WRITE_OFFS: _write_off,
    FileKind.CORRESPONDENCE: _message,
}
