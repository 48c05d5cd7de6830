"""Rows to ledger objects, against what the ledger already holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any, Literal

from assistant.domain.contradiction import refuse_contradiction
from assistant.domain.correspondence import Message
from assistant.domain.debtor import Contact, Debtor, DebtorKind
from assistant.domain.errors import NotAllowedError
from assistant.domain.import_rows import (
    ClientRow,
    ContactRow,
    CreditNoteRow,
    FileKind,
    InvoiceRow,
    MessageRow,
    PaymentRow,
    RefusedRow,
    Row,
)
from assistant.domain.invoice import CreditNote, Invoice
from assistant.domain.money import ZERO
from assistant.domain.payment import Allocation, Payment
from assistant.french.amounts import format_amount
from assistant.services.client_directory import ClientDirectory, client_id, content_id, message_id, slug
from assistant.services.ports.unit_of_work import UnitOfWork

LedgerObject = Debtor | Contact | Invoice | CreditNote | Payment | Message
_PEOPLE = frozenset({FileKind.CLIENTS, FileKind.CONTACTS})
_MOVEMENTS = frozenset({FileKind.INVOICES, FileKind.CREDIT_NOTES, FileKind.PAYMENTS})
Change = Literal["new", "changed", "unchanged"]


class RowObjects:
    """Takes rows one by one and remembers what must be written."""

    def __init__(self, uow: UnitOfWork, kinds: Collection[FileKind]) -> None:
        """Read once what rows of these kinds are compared with."""
        debtors = uow.debtors.all() if _PEOPLE.intersection(kinds) else ()
        self.directory = ClientDirectory(debtors or uow.debtors.names())
        self.debtors = {debtor.id: debtor for debtor in debtors}
        self.contacts = {contact.id: contact for debtor in debtors for contact in debtor.contacts}
        self.invoices: dict[str, Invoice] = {}
        self.credit_notes: dict[str, CreditNote] = {}
        self.payments: dict[str, Payment] = {}
        for movements in uow.ledger.all_movements().values() if _MOVEMENTS.intersection(kinds) else ():
            self.invoices.update((invoice.number, invoice) for invoice in movements.invoices)
            self.credit_notes.update((note.id, note) for note in movements.credit_notes)
            self.payments.update((payment.id, payment) for payment in movements.payments)
        messages = uow.correspondence.all() if FileKind.CORRESPONDENCE in kinds else ()
        self.messages = {message.id: message for message in messages}
        self._fresh: dict[str, LedgerObject] = {}
        self._stated: dict[str, InvoiceRow] = {}
        self._taken: dict[tuple[type, str], Invoice | CreditNote] = {}
        self._settled: defaultdict[str, Decimal] = defaultdict(lambda: ZERO)
        for note in self.credit_notes.values():
            self._settle(note, 1)
        for payment in self.payments.values():
            self._settle(payment, 1)
        self._makers: dict[type, Callable[[Any, int], Change]] = {
            ClientRow: self._client,
            ContactRow: self._contact,
            InvoiceRow: self._invoice,
            CreditNoteRow: self._credit_note,
            PaymentRow: self._payment,
            MessageRow: self._message,
        }

    def take(self, row: Row, occurrence: int) -> Change:
        """What the row changes; raises a RefusedError with the reason when it does not fit.

        ``occurrence`` counts identical rows of the run from 1, so that two identical payments are two payments.
        """
        return self._makers[type(row)](row, occurrence)

    def disagreements(self) -> Iterator[RefusedRow]:
        """Invoices whose source says that another sum is left to pay than the ledger would: they are not written.

        To be asked once every row is taken: a letter must never ask for what the source knows to be paid.
        """
        for number, row in self._stated.items():
            left = max(row.amount - self._settled[number], ZERO)
            if row.residual is not None and row.residual != left:
                self._fresh.pop(f"Invoice:{number}", None)
                yield RefusedRow(
                    row.place,
                    f"Il resterait {format_amount(row.residual)} à payer sur la facture {number}, mais les règlements "
                    f"et avoirs connus laissent {format_amount(left)} : importez aussi ses règlements.",
                )

    def write(self, uow: UnitOfWork) -> None:
        """Write what is new or changed."""
        fresh = self._fresh.values()
        uow.debtors.add(one for one in fresh if isinstance(one, Debtor))
        uow.debtors.add_contacts(one for one in fresh if isinstance(one, Contact))
        uow.ledger.add_invoices(one for one in fresh if isinstance(one, Invoice))
        uow.ledger.add_credit_notes(one for one in fresh if isinstance(one, CreditNote))
        uow.ledger.add_payments(one for one in fresh if isinstance(one, Payment))
        uow.correspondence.add(self.new_messages())

    def new_messages(self) -> list[Message]:
        """The messages that are written."""
        return [one for one in self._fresh.values() if isinstance(one, Message)]

    def _keep(self, known: dict[str, Any], key: str, made: LedgerObject) -> Change:
        before = known.get(key)
        if before == made:
            return "unchanged"
        if isinstance(before, CreditNote | Payment):
            self._settle(before, -1)
        if isinstance(made, CreditNote | Payment):
            self._settle(made, 1)
        known[key] = made
        self._fresh[f"{type(made).__name__}:{key}"] = made
        return "new" if before is None else "changed"

    def _settle(self, one: CreditNote | Payment, sign: int) -> None:
        """Count, or count no more, what a movement settles of an invoice."""
        if isinstance(one, CreditNote):
            self._settled[one.invoice_number] += ZERO if one.cancelled else sign * one.amount
        else:
            for part in one.allocations:
                self._settled[part.invoice_number] += sign * part.amount

    def _client(self, row: ClientRow, _: int) -> Change:
        key = self.directory.find(row.code or row.name) or client_id(row)
        before = self.debtors.get(key, Debtor(key, row.name))
        made = replace(
            before,
            name=row.name,
            kind=row.kind or before.kind or DebtorKind.UNKNOWN,
            siren=row.siren or before.siren,
            address=row.address or before.address,
            language=row.language or before.language,
            client_since=row.client_since or before.client_since,
            account_manager=row.account_manager or before.account_manager,
        )
        change = self._keep(self.debtors, key, made)
        self.directory.add(key, row.name, row.siren)
        if row.email or row.phone:
            known = self.contacts.get(content_id(key, row.email or row.phone))
            contact = Contact(
                content_id(key, row.email or row.phone),
                key,
                email=row.email,
                phone=row.phone,
                bounced_on=known.bounced_on if known else None,
            )
            if self._keep(self.contacts, contact.id, contact) != "unchanged" and change == "unchanged":
                change = "changed"
        return change

    def _contact(self, row: ContactRow, _: int) -> Change:
        owner = self._owner(row.client)
        key = content_id(owner, slug(row.email) or slug(f"{row.first_name} {row.last_name}") or slug(row.phone))
        known = self.contacts.get(key)
        made = Contact(
            key,
            owner,
            bounced_on=known.bounced_on if known and known.email == row.email else None,
            role=row.role,
            civility=row.civility,
            first_name=row.first_name,
            last_name=row.last_name,
            title=row.title,
            job=row.job,
            email=row.email,
            phone=row.phone,
            for_reminders=row.for_reminders,
        )
        return self._keep(self.contacts, key, made)

    def _invoice(self, row: InvoiceRow, _: int) -> Change:
        owner = self._owner(row.client)
        before = self.invoices.get(row.number)
        if before is not None and before.debtor_id != owner:
            raise NotAllowedError(f"La facture {row.number} appartient déjà à un autre client : vérifiez son numéro.")
        made = Invoice(
            before.id if before else row.number,
            owner,
            row.number,
            row.issued_on,
            row.due_on,
            row.amount,
            row.label,
            row.purchase_order,
        )
        refuse_contradiction(made)
        self._refuse_second(f"La facture {row.number}", made)
        if row.residual is not None:
            self._stated[row.number] = row
        return self._keep(self.invoices, row.number, made)

    def _credit_note(self, row: CreditNoteRow, _: int) -> Change:
        owner = self._owner(row.client)
        self._refuse_unknown_invoice(row.invoice, owner)
        before = self.credit_notes.get(row.number)
        if before is not None and before.debtor_id != owner:
            raise NotAllowedError(f"L’avoir {row.number} appartient déjà à un autre client : vérifiez son numéro.")
        made = CreditNote(row.number, owner, row.number, row.issued_on, row.amount, row.invoice)
        refuse_contradiction(made)
        self._refuse_second(f"L’avoir {row.number}", made)
        return self._keep(self.credit_notes, made.id, made)

    def _payment(self, row: PaymentRow, occurrence: int) -> Change:
        """A payment, the same one when a later export tells which invoice it pays."""
        owner = self._owner(row.client)
        self._refuse_unknown_invoice(row.invoice, owner)
        key = content_id("payment", owner, row.received_on, row.amount, row.reference, occurrence)
        before = self.payments.get(key)
        if before is not None and (before.allocations or not row.invoice):
            return "unchanged"  # what a payment pays was settled when it came
        part = min(row.amount, self._left(row.invoice)) if row.invoice else ZERO
        allocations = (Allocation(row.invoice, part, row.received_on),) if part > ZERO else ()
        method = row.method or "transfer"
        made = Payment(key, owner, row.received_on, row.amount, method, row.reference, allocations)
        refuse_contradiction(made)
        return self._keep(self.payments, key, made)

    def _message(self, row: MessageRow, occurrence: int) -> Change:
        owner = self._owner(row.client)
        own = row.source_id or content_id(row.sent_at, row.direction, row.subject, row.body, occurrence)
        key = message_id(owner, own)
        before = self.messages.get(key, Message(key, owner, row.direction, row.sent_at, row.body))
        made = replace(  # what only a mailbox knows stays: thread, nature, attachments
            before,
            direction=row.direction,
            sent_at=row.sent_at,
            body=row.body,
            subject=row.subject,
            channel=row.channel,
            author=row.author,
            source_id=row.source_id,
        )
        return self._keep(self.messages, key, made)

    def _owner(self, said: str) -> str:
        found = self.directory.find(said)
        if found is None:
            raise NotAllowedError(f"Le client « {said} » n’est pas connu : importez d’abord sa fiche.")
        return found

    def _refuse_unknown_invoice(self, number: str, owner: str) -> None:
        if number and (number not in self.invoices or self.invoices[number].debtor_id != owner):
            raise NotAllowedError(f"La facture {number} de ce client n’est pas connue : importez-la d’abord.")

    def _refuse_second(self, name: str, made: Invoice | CreditNote) -> None:
        """One document on two lines of a run (by VAT rate, by instalment): taking either would be a wrong amount."""
        if self._taken.setdefault((type(made), made.number), made) != made:
            raise NotAllowedError(f"{name} figure sur plusieurs lignes différentes : réunissez-les en une seule.")

    def _left(self, number: str) -> Decimal:
        """What payments and credit notes leave to pay on an invoice: the rest of a payment stays unapplied."""
        return max(self.invoices[number].amount - self._settled[number], ZERO)
