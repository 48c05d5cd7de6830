"""Rows of an imported file: what a source says, before the ledger is asked whether it fits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from assistant.domain.ledger.debtor import ContactRole, DebtorKind
from assistant.domain.mail.correspondence import Channel, Direction


class FileKind(StrEnum):
    """What a file holds."""

    CLIENTS = "clients"
    CONTACTS = "contacts"
    INVOICES = "invoices"
    CREDIT_NOTES = "credit_notes"
    PAYMENTS = "payments"
    WRITE_OFFS = "write_offs"
    CORRESPONDENCE = "correspondence"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row stands: file name and line (the header is line 1)."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class ClientRow:
    """A client; ``code`` is the client's own number in the source, "" where there is none."""

    place: Place
    name: str
    code: str = ""
    kind: DebtorKind | None = None
    siren: str = ""
    address: str = ""
    language: str = ""
    client_since: date | None = None
    account_manager: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class ContactRow:
    """A person at a client's; ``client`` is a code, a SIREN or a name, as in the rows below."""

    place: Place
    client: str
    last_name: str = ""
    first_name: str = ""
    civility: str = ""
    title: str = ""
    job: str = ""
    role: ContactRole = ContactRole.OTHER
    email: str = ""
    phone: str = ""
    for_reminders: bool = False


@dataclass(frozen=True, slots=True)
class InvoiceRow:
    """An invoice, euros tax included; ``residual`` is what the source says is left to pay, None when it does not.

    ``deposit`` marks a deposit invoice, ``deposits`` numbers those that this one deducts; ``factor`` is whom the claim
    was sold to, ``corrects`` the invoice that this one replaces.
    """

    place: Place
    client: str
    number: str
    issued_on: date
    due_on: date
    amount: Decimal
    label: str = ""
    purchase_order: str = ""
    residual: Decimal | None = None
    deposit: bool = False
    deposits: tuple[str, ...] = ()
    factor: str = ""
    corrects: str = ""


@dataclass(frozen=True, slots=True)
class CreditNoteRow:
    """A credit note, a positive amount in euros."""

    place: Place
    client: str
    number: str
    issued_on: date
    amount: Decimal
    invoice: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class PaymentRow:
    """Money received, in euros; ``invoice`` is the one it pays, "" when the source does not say."""

    place: Place
    client: str
    received_on: date
    amount: Decimal
    invoice: str = ""
    reference: str = ""
    method: str = ""


@dataclass(frozen=True, slots=True)
class ReturnedPaymentRow:
    """A payment that the bank took back, a positive amount in euros."""

    place: Place
    client: str
    returned_on: date
    amount: Decimal
    invoice: str = ""
    reference: str = ""


@dataclass(frozen=True, slots=True)
class WriteOffRow:
    """A loss on an invoice, a positive amount in euros; None for all that is left of it."""

    place: Place
    client: str
    invoice: str
    on: date
    amount: Decimal | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class MessageRow:
    """A message; ``source_id`` its identifier in the source, "" where there is none."""

    place: Place
    client: str
    sent_at: datetime
    body: str
    direction: Direction
    channel: Channel = Channel.EMAIL
    subject: str = ""
    author: str = ""
    source_id: str = ""


Row = ClientRow | ContactRow | InvoiceRow | CreditNoteRow | PaymentRow | ReturnedPaymentRow | WriteOffRow | MessageRow


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that cannot be taken, or is to be looked at, and why in one French sentence."""

    place: Place
    sentence: str


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as read: its rows, the refused ones, and which column gave which field."""

    name: str
    kind: FileKind
    rows: tuple[Row, ...]
    refused: tuple[RefusedRow, ...]
    columns: dict[str, str]


@dataclass(frozen=True, slots=True)
class KindReport:
    """Counts for one kind of row."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did, or would do when ``written`` is False; ``untyped`` clients were named without a kind.

    ``odd`` rows were taken, and a person should look at them.
    """

    written: bool
    kinds: dict[FileKind, KindReport]
    refused: tuple[RefusedRow, ...]
    untyped: int = 0
    odd: tuple[RefusedRow, ...] = ()
