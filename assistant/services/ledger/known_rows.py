"""What rows of a file are compared with, and what must be written: the ledger as it is, then as the rows make it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from assistant.domain.errors import NotAllowedError
from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.domain.ledger.import_rows import FileKind, InvoiceRow
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Payment
from assistant.domain.ledger.write_off import WriteOff
from assistant.domain.mail.correspondence import Message
from assistant.domain.money import ZERO
from assistant.domain.people.portfolio import Reach
from assistant.services.accounts.client_directory import ClientDirectory
from assistant.services.ports.unit_of_work import UnitOfWork

LedgerObject = Debtor | Contact | Invoice | CreditNote | Payment | WriteOff | Message
Change = Literal["new", "changed", "unchanged"]
_PEOPLE = frozenset({FileKind.CLIENTS, FileKind.CONTACTS})
_MOVEMENTS = frozenset({FileKind.INVOICES, FileKind.CREDIT_NOTES, FileKind.PAYMENTS, FileKind.WRITE_OFFS})
_SEVERAL = "{} figure sur plusieurs lignes différentes\u202f: réunissez-les en une seule."


class KnownRows:
    """The objects by key, kept up to date as rows are taken; ``fresh`` is what they added or changed."""

    def __init__(self, uow: UnitOfWork, kinds: Collection[FileKind], reach: Reach, today: date) -> None:
        """Read once what rows of these kinds are compared with; rows of clients out of ``reach`` are refused."""
        debtors = uow.debtors.all() if _PEOPLE.intersection(kinds) else ()
        known = debtors or uow.debtors.names()
        self.directory = ClientDirectory(known)
        self._reach = reach
        self.today = today
        self._managers = {debtor.id: debtor.account_manager for debtor in known}
        self.debtors = {debtor.id: debtor for debtor in debtors}
        self.contacts = {contact.id: contact for debtor in debtors for contact in debtor.contacts}
        self.invoices: dict[str, Invoice] = {}
        self.credit_notes: dict[str, CreditNote] = {}
        self.payments: dict[str, Payment] = {}
        self.write_offs: dict[str, WriteOff] = {}
        for movements in uow.ledger.all_movements().values() if _MOVEMENTS.intersection(kinds) else ():
            self.invoices.update((invoice.number, invoice) for invoice in movements.invoices)
            self.credit_notes.update((note.id, note) for note in movements.credit_notes)
            self.payments.update((payment.id, payment) for payment in movements.payments)
            self.write_offs.update((loss.id, loss) for loss in movements.write_offs)
        messages = uow.correspondence.all() if FileKind.CORRESPONDENCE in kinds else ()
        self.messages = {message.id: message for message in messages}
        self.fresh: dict[str, LedgerObject] = {}
        self.clients: set[str] = set()  # those that have a row of their own
        self.stated: dict[str, InvoiceRow] = {}
        self.credited: defaultdict[str, Decimal] = defaultdict(lambda: ZERO)
        self._taken: dict[tuple[type, str], Invoice | CreditNote] = {}
        self._said: defaultdict[str, dict[str, object]] = defaultdict(dict)  # of each client, by the lines of this run
        self._settled: defaultdict[str, Decimal] = defaultdict(lambda: ZERO)
        self._paid: defaultdict[str, Decimal] = defaultdict(lambda: ZERO)
        self._deposits: defaultdict[str, set[str]] = defaultdict(set)
        self._corrections: dict[str, str] = {}  # who took the place of each
        for invoice in self.invoices.values():
            self._note_deposit(invoice)
        settling: tuple[CreditNote | Payment | WriteOff, ...] = (
            *self.credit_notes.values(),
            *self.payments.values(),
            *self.write_offs.values(),
        )
        for movement in settling:
            self._settle(movement, 1)

    def keep(self, known: dict[str, Any], key: str, made: LedgerObject) -> Change:
        """Remember an object, to be written where it is new or differs from the known one."""
        before = known.get(key)
        if before == made:
            return "unchanged"
        if isinstance(before, CreditNote | Payment | WriteOff):
            self._settle(before, -1)
        if isinstance(made, CreditNote | Payment | WriteOff):
            self._settle(made, 1)
        if isinstance(made, Invoice):
            self._note_deposit(made)
        known[key] = made
        self.fresh[f"{type(made).__name__}:{key}"] = made
        return "new" if before is None else "changed"

    def owner(self, said: str) -> str:
        """The id of the client that a row names; raises NotAllowedError."""
        found = self.directory.find(said)
        if found is None:
            raise NotAllowedError(f"Le client «\u202f{said}\u202f» n’est pas connu\u202f: importez d’abord sa fiche.")
        self.refuse_foreign(said, self._managers.get(found, ""))
        return found

    def payer(self, said: str, invoice: str) -> str:
        """The id of the client that a payment names, or whose invoice it names; raises NotAllowedError."""
        if said or not invoice:
            return self.owner(said)
        if invoice not in self.invoices:
            raise NotAllowedError(f"La facture {invoice} n’est pas connue\u202f: importez-la d’abord.")
        found = self.invoices[invoice].debtor_id
        self.refuse_foreign(invoice, self._managers.get(found, ""))
        return found

    def refuse_foreign(self, said: str, account_manager: str) -> None:
        """Raise NotAllowedError for the client of an account manager whom the person does not stand for."""
        if not self._reach.covers(account_manager):
            raise NotAllowedError(
                f"Le client «\u202f{said}\u202f» n’est pas de votre portefeuille\u202f: "
                "demandez à un responsable d’importer cette ligne."
            )

    def follow(self, debtor_id: str, account_manager: str) -> None:
        """Remember whose client a row made or changed."""
        self._managers[debtor_id] = account_manager

    def refuse_unknown_invoice(self, number: str, owner: str) -> None:
        """Raise NotAllowedError for an invoice that this client does not have."""
        if number and (number not in self.invoices or self.invoices[number].debtor_id != owner):
            raise NotAllowedError(f"La facture {number} de ce client n’est pas connue\u202f: importez-la d’abord.")

    def refuse_second(self, name: str, made: Invoice | CreditNote) -> None:
        """One of them on two lines of a run: either would be a wrong amount."""
        if self._taken.setdefault((type(made), made.id), made) != made:
            raise NotAllowedError(_SEVERAL.format(name))

    def refuse_other_word(self, name: str, key: str, said: Mapping[str, object]) -> None:
        """A client of whom two lines of a run say two things: one would be at another's address.

        What only one of the lines says completes the other, whichever comes first.
        """
        told = {field: value for field, value in said.items() if value}
        before = self._said[key]
        if any(before.get(field, value) != value for field, value in told.items()):
            raise NotAllowedError(_SEVERAL.format(name))
        before.update(told)

    def left(self, number: str) -> Decimal:
        """Euros left to pay on an invoice; none where another took over a deposit, or a wrong invoice."""
        gone = self.invoices[number].taken_over_by in self.invoices or self._is_corrected(number)
        return ZERO if gone else self.room(number)

    def room(self, number: str) -> Decimal:
        """Euros that payments, credit notes and losses leave room for; those of deposits and corrected ones count."""
        settled = sum((self._settled[deposit] for deposit in self._deposits[number]), self._settled[number])
        return max(self.invoices[number].amount - settled - self._paid_before(number), ZERO)

    def _is_corrected(self, number: str) -> bool:
        """Whether a correction took its place: one that credit notes cancelled whole stays as it is."""
        return number in self._corrections and self.credited[number] < self.invoices[number].amount

    def _paid_before(self, number: str) -> Decimal:
        """What was paid on the invoices whose place it took, along the whole chain."""
        came, seen = ZERO, {number}
        before = self.invoices[number].corrects
        while before in self.invoices and before not in seen and self._is_corrected(before):
            came += self._paid[before]
            seen.add(before)
            before = self.invoices[before].corrects
        return came

    def _note_deposit(self, invoice: Invoice) -> None:
        if invoice.taken_over_by:
            self._deposits[invoice.taken_over_by].add(invoice.number)
        if invoice.corrects:
            self._corrections[invoice.corrects] = invoice.number

    def _settle(self, one: CreditNote | Payment | WriteOff, sign: int) -> None:
        """Count, or count no more, what a movement settles of an invoice."""
        if isinstance(one, CreditNote):
            amount = ZERO if one.cancelled else sign * one.amount
            self._settled[one.invoice_number] += amount
            self.credited[one.invoice_number] += amount
        elif isinstance(one, WriteOff):
            whole = self.invoices[one.invoice_number].amount if one.invoice_number in self.invoices else ZERO
            self._settled[one.invoice_number] += sign * (whole if one.amount is None else one.amount)
        elif one.returned_on is None:
            for part in one.allocations:
                self._settled[part.invoice_number] += sign * part.amount
                self._paid[part.invoice_number] += sign * part.amount
