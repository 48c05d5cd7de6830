"""Movements by chance, with every oddity that a ledger can hold, and changes of them; the same for the same seed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from random import Random

from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.account_flag import AccountFlag, FlagKind
from assistant.domain.ledger.debtor import Contact, ContactRole, Debtor, DebtorKind
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Allocation, Payment
from assistant.domain.ledger.write_off import WriteOff
from assistant.services.ports.unit_of_work import UnitOfWork

DAY = date(2026, 11, 23)
AT = datetime(2026, 11, 1, tzinfo=UTC)
_AMOUNTS = tuple(map(Decimal, ("100.00", "250.00", "0.01", "99.99", "3000.00")))


@dataclass
class RandomLedger:
    """Writes itself into a book; ``change`` writes some of it otherwise."""

    clients: int
    seed: int

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)  # noqa: S311  (a seed is wanted, not a secret)
        self.ids = tuple(f"r{rank:02}" for rank in range(self.clients))
        self.invoices = {one.id: one for key in self.ids for one in self._invoices(key)}
        self.payments = {one.id: one for one in self._payments()}

    def write(self, work: UnitOfWork) -> None:
        """Everything."""
        work.debtors.add(self._debtor(key) for key in self.ids)
        work.ledger.add_invoices(self.invoices.values())
        work.ledger.add_payments(self.payments.values())
        for key in self.ids:
            self._write_rarer(work, key)

    def change(self, work: UnitOfWork) -> None:
        """A few movements replaced by others of the same id, a few new ones."""
        for one in self.chance.sample(list(self.payments.values()), 6):
            self.payments[one.id] = self._changed(one)
            work.ledger.add_payments([self.payments[one.id]])
        bill = self._any_invoice()
        issued_on = min(self._day(bill.due_on), bill.due_on)
        self.invoices[bill.id] = replace(bill, amount=self.chance.choice(_AMOUNTS), issued_on=issued_on)
        work.ledger.add_invoices([self.invoices[bill.id]])
        self._write_rarer(work, self.chance.choice(self.ids))

    def _debtor(self, key: str) -> Debtor:
        kind = self.chance.choice((DebtorKind.BUSINESS, DebtorKind.BUSINESS, DebtorKind.CONSUMER, DebtorKind.PUBLIC))
        contact = Contact(f"p{key}", key, ContactRole.AP_CONTACT, email=f"{key}@client.example")
        return Debtor(key, f"Client {key}", kind, address="1 rue du Lavoir, 67000 Strasbourg", contacts=(contact,))

    def _invoices(self, key: str) -> Iterator[Invoice]:
        for rank in range(self.chance.randrange(1, 7)):
            issued = DAY - timedelta(days=self.chance.randrange(-3, 400))
            due = issued + timedelta(days=self.chance.choice((0, 30, 45)))
            name = f"F-{key}-{rank}"
            odd = f"F-{key}-0" if rank and self.chance.random() < 0.04 else ""
            made = Invoice(name, key, name, issued, due, self.chance.choice(_AMOUNTS))
            how = self.chance.randrange(3)
            if how == 0:
                yield replace(made, taken_over_by=odd)
            else:
                yield replace(made, corrects=odd) if how == 1 else replace(made, factor=odd)

    def _payments(self) -> Iterator[Payment]:
        for invoice in self.invoices.values():
            for part in self.chance.choice(((), (1,), (1,), (1,), (2,), (2, 2), (1, 1))):
                amount = max((invoice.amount / part).quantize(Decimal("0.01")), Decimal("0.01"))
                yield self._payment(f"P{invoice.id}-{self.chance.randrange(10**9)}", invoice, amount)

    def _payment(self, key: str, invoice: Invoice, amount: Decimal) -> Payment:
        on = self._day(invoice.due_on)
        more = self.chance.choice((Decimal(0), Decimal(0), Decimal(0), Decimal("5.00")))
        parts = [Allocation(invoice.number, amount, on + timedelta(days=self.chance.choice((0, 0, 0, 6))))]
        if self.chance.random() < 0.15:
            other = self._any_invoice()
            parts.append(Allocation(other.number, other.amount, on))
        back = on + timedelta(days=9) if self.chance.random() < 0.08 else None
        whole = more + sum((part.amount for part in parts), Decimal(0))
        return Payment(key, invoice.debtor_id, on, whole, allocations=tuple(parts), returned_on=back)

    def _changed(self, one: Payment) -> Payment:
        how = self.chance.randrange(5)
        if how == 0:
            return replace(one, allocations=())
        if how == 1:
            return replace(one, returned_on=one.received_on + timedelta(days=2))
        if how == 2:
            return replace(one, returned_on=None, received_on=one.received_on - timedelta(days=1))
        if how == 3:
            return replace(one, debtor_id=self.chance.choice(self.ids))
        return self._payment(one.id, self._any_invoice(), self.chance.choice(_AMOUNTS))

    def _write_rarer(self, work: UnitOfWork, key: str) -> None:
        chance, invoice = self.chance, self._any_invoice(key)
        new, on = f"{key}-{chance.randrange(10**9)}", self._day(invoice.due_on)
        number = invoice.number
        match chance.randrange(14):
            case 0:
                linked = chance.choice((number, ""))
                note = CreditNote(new, key, new, on, invoice.amount, linked, cancelled=chance.random() < 0.3)
                work.ledger.add_credit_notes([note])
            case 1:
                amount = chance.choice((None, Decimal("0.01")))
                work.ledger.add_write_offs([WriteOff(new, key, number, on, amount, "reste")])
            case 2:
                work.ledger.add_disputes([Dispute(new, key, number, on)])
            case 3:
                work.ledger.add_promises([PromiseToPay(new, key, on, on + timedelta(days=5), Decimal("100.00"))])
            case 4:
                kind = chance.choice((FlagKind.PAUSED, FlagKind.EXCLUDED))
                work.gate.set_flags([AccountFlag(new, key, kind, on, "essai", "lea", AT, invoice_number=number)])
            case _:
                pass

    def _any_invoice(self, key: str = "") -> Invoice:
        return self.chance.choice([one for one in self.invoices.values() if key in {"", one.debtor_id}])

    def _day(self, around: date) -> date:
        return around + timedelta(days=self.chance.randrange(-10, 15))
