"""Rows to ledger objects, against what the ledger already holds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from datetime import date
from typing import Any, Final

from assistant.domain.ledger.debtor import Contact, Debtor, DebtorKind
from assistant.domain.ledger.import_rows import (
    ClientRow,
    ContactRow,
    CreditNoteRow,
    FileKind,
    InvoiceRow,
    MessageRow,
    PaymentRow,
    RefusedRow,
    ReturnedPaymentRow,
    Row,
    WriteOffRow,
)
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Payment
from assistant.domain.ledger.write_off import WriteOff
from assistant.domain.mail.correspondence import Message
from assistant.domain.people.portfolio import Reach
from assistant.french.numbers.amounts import format_amount
from assistant.services.ledger.known_rows import Change, KnownRows
from assistant.services.ledger.take_movements import (
    take_credit_note,
    take_invoice,
    take_payment,
    take_return,
    take_write_off,
)
from assistant.services.ledger.take_people import take_client, take_contact, take_message
from assistant.services.ports.unit_of_work import UnitOfWork

_MAKERS: Final[dict[type, Callable[[KnownRows, Any, int], Change]]] = {
    ClientRow: take_client,
    ContactRow: take_contact,
    InvoiceRow: take_invoice,
    CreditNoteRow: take_credit_note,
    PaymentRow: take_payment,
    ReturnedPaymentRow: take_return,
    WriteOffRow: take_write_off,
    MessageRow: take_message,
}


class RowObjects:
    """Takes rows one by one and remembers what must be written."""

    def __init__(self, uow: UnitOfWork, kinds: Collection[FileKind], reach: Reach, today: date) -> None:
        self._known = KnownRows(uow, kinds, reach, today)

    def take(self, row: Row, occurrence: int) -> Change:
        """What the row changes; raises a RefusedError with the reason when it does not fit.

        ``occurrence`` counts identical rows of the run from 1, so that two identical payments are two payments.
        """
        return _MAKERS[type(row)](self._known, row, occurrence)

    def untyped(self) -> int:
        """How many clients of these rows have no kind yet, neither in the rows nor in the book."""
        return sum(self._known.debtors[key].kind is DebtorKind.UNKNOWN for key in self._known.clients)

    def disagreements(self) -> Iterator[RefusedRow]:
        """Invoices whose source says that another sum is left to pay than the ledger would: they are not written.

        To be asked once every row is taken: a letter must never ask for what the source knows to be paid.
        """
        for number, row in self._known.stated.items():
            left = self._known.left(number)
            if row.residual is not None and row.residual != left:
                self._known.fresh.pop(f"Invoice:{number}", None)
                yield RefusedRow(
                    row.place,
                    f"Il resterait {format_amount(row.residual)} à payer sur la facture {number}, mais les règlements "
                    f"et avoirs connus laissent {format_amount(left)}\u202f: importez aussi ses règlements.",
                )

    def write(self, uow: UnitOfWork) -> None:
        """Write what is new or changed."""
        fresh = self._known.fresh.values()
        uow.debtors.add(one for one in fresh if isinstance(one, Debtor))
        uow.debtors.add_contacts(one for one in fresh if isinstance(one, Contact))
        uow.ledger.add_invoices(one for one in fresh if isinstance(one, Invoice))
        uow.ledger.add_credit_notes(one for one in fresh if isinstance(one, CreditNote))
        uow.ledger.add_payments(one for one in fresh if isinstance(one, Payment))
        uow.ledger.add_write_offs(one for one in fresh if isinstance(one, WriteOff))
        uow.correspondence.add(self.new_messages())

    def new_messages(self) -> list[Message]:
        """The messages that are written."""
        return [one for one in self._known.fresh.values() if isinstance(one, Message)]
