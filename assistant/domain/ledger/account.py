"""Account: what a debtor owes on a day, rebuilt from movements dated up to that day."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from assistant.domain.found_once import found_once
from assistant.domain.ledger.account_flag import AccountFlag
from assistant.domain.ledger.dispute import Dispute
from assistant.domain.ledger.einvoice import is_stopped
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Payment
from assistant.domain.ledger.settled_invoices import NONE_SETTLED, SettledInvoices
from assistant.domain.ledger.settlement import Settlement
from assistant.domain.ledger.write_off import WriteOff
from assistant.domain.money import ZERO, total
from assistant.domain.quickly_made import quickly_made


@quickly_made
@dataclass(frozen=True, slots=True)
class Movements:
    """All movements of one debtor, in any order and of any day; ``settled`` tells of invoices that are left out."""

    invoices: tuple[Invoice, ...] = ()
    credit_notes: tuple[CreditNote, ...] = ()
    payments: tuple[Payment, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    write_offs: tuple[WriteOff, ...] = ()
    flags: tuple[AccountFlag, ...] = ()
    settled: SettledInvoices = NONE_SETTLED

    @property
    def are_invoices_alone(self) -> bool:
        """Whether nothing was booked on the invoices and none takes another's place: nearly all that is open."""
        if self.payments or self.credit_notes or self.disputes or self.write_offs or self.flags:
            return False
        return not any(one.corrects or one.taken_over_by or one.amount <= ZERO for one in self.invoices)


NO_MOVEMENTS = Movements()


@dataclass(frozen=True, slots=True)
class LedgerCounts:
    """How many invoices and payments a ledger holds."""

    invoices: int
    payments: int


@quickly_made
@dataclass(frozen=True, slots=True)
class OpenItem:
    """An invoice on a day, euros: ``paid`` and ``credited`` so far, ``residual`` still due, ``disputed`` part of it.

    ``settlements`` are the dated payments and credit notes booked on it; netting adds none. ``written_off`` is what
    the house gave up, ``flag`` what a person set it aside by.
    ``deferred``: a payment plan that is not broken pays it, or a promise on it alone waits for its day, so it is not
    asked for by itself. ``replaces`` are the
    invoices whose place it took, ``replaced`` tells that another took its own: what was agreed on follows.
    """

    invoice: Invoice
    paid: Decimal
    credited: Decimal
    residual: Decimal
    disputed: Decimal = ZERO
    dispute: Dispute | None = None
    last_paid_on: date | None = None
    settlements: tuple[Settlement, ...] = ()
    written_off: Decimal = ZERO
    flag: AccountFlag | None = None
    deferred: bool = False
    replaces: tuple[Invoice, ...] = ()
    replaced: bool = False

    @property
    def ours_to_ask(self) -> bool:
        """Whether a reminder may be about it: not sold to a factor, not set aside, not stopped by its platform."""
        return not self.invoice.factor and self.flag is None and not is_stopped(self.invoice.einvoice_status)

    @property
    def undisputed(self) -> Decimal:
        """What remains due and is not contested."""
        return self.residual - self.disputed if self.disputed else self.residual

    @property
    def interest_base(self) -> Decimal:
        """What interest runs on before any dated settlement: neither what is contested nor what netting set off."""
        return self.undisputed + total(settlement.amount for settlement in self.settlements)

    def with_netted(self, credit: Decimal, money: Decimal) -> OpenItem:
        """The item with euros of credit and of money put on it without booking them."""
        return replace(
            self, credited=self.credited + credit, paid=self.paid + money, residual=self.residual - credit - money
        )

    def days_past_due(self, as_of: date) -> int:
        """Days since the due date; the due day itself is 0, before it negative."""
        return (as_of - self.invoice.due_on).days


@dataclass(frozen=True)  # without slots: what every question of the gate asks again is found once
class Account:
    """What one debtor owes at the end of ``as_of``.

    ``items`` holds every invoice issued by then, settled ones too, oldest due date first.
    ``unapplied`` is received money not put on an invoice, ``free_credit`` credit notes not linked to one.
    ``tolerance``, euros: what is left of an invoice below it is neither asked for nor counted beside a larger claim.
    """

    debtor_id: str
    as_of: date
    items: tuple[OpenItem, ...]
    unapplied: Decimal = ZERO
    free_credit: Decimal = ZERO
    tolerance: Decimal = ZERO

    @found_once
    def open_items(self) -> tuple[OpenItem, ...]:
        """Invoices with something left to pay."""
        return tuple([item for item in self.items if item.residual > ZERO])  # quicker than a generator

    @found_once
    def past_due_items(self) -> tuple[OpenItem, ...]:
        """Open items whose due date is over."""
        return tuple([item for item in self.open_items if item.invoice.due_on < self.as_of])

    @found_once
    def remindable_items(self) -> tuple[OpenItem, ...]:
        """Past-due items with an undisputed part, which nothing agreed on pays; residues only where nothing else is."""
        late = tuple([item for item in self.past_due_items if item.undisputed > ZERO and not item.deferred])
        return tuple([item for item in late if not self.is_residue(item)]) or late

    @found_once
    def items_of_a_step(self) -> tuple[OpenItem, ...]:
        """What a message may be about, late or not; residues and what is agreed on only where nothing else is."""
        uncontested = tuple([item for item in self.open_items if item.undisputed > ZERO])
        return tuple([item for item in uncontested if not item.deferred and not self.is_residue(item)]) or uncontested

    def is_residue(self, item: OpenItem) -> bool:
        """Whether so little is left of an invoice that was settled in part that nobody writes about it."""
        return item.residual < item.invoice.amount and item.undisputed < self.tolerance

    def deferring(self, numbers: Collection[str]) -> Account:
        """The account with these invoices left to what was agreed on them."""
        if not numbers:
            return self
        return replace(self, items=tuple(replace(i, deferred=i.invoice.number in numbers) for i in self.items))

    @property
    def outstanding(self) -> Decimal:
        """All that is left to pay, before unapplied money and free credit."""
        return total(item.residual for item in self.open_items)

    @property
    def past_due(self) -> Decimal:
        """What is left to pay on past-due items."""
        return total(item.residual for item in self.past_due_items)

    @property
    def balance(self) -> Decimal:
        """Outstanding less unapplied money and free credit: what would settle the account."""
        return self.outstanding - self.unapplied - self.free_credit

    def netted(self, wait_days: int = 0, tolerance: Decimal = ZERO) -> Account:
        """What may be asked: unapplied money and free credit put on the oldest due items (C. civ. 1342-10).

        Items that are not ours to ask for are left out, and those past due for ``wait_days`` days or less. Nothing is
        booked: a letter asks for what is really left, and says what was deducted.
        """
        money, credit = self.unapplied, self.free_credit
        items = []
        for item in self.items:
            if not item.ours_to_ask:
                continue
            asked = item
            if money or credit:
                by_credit = min(credit, item.undisputed)
                by_money = min(money, item.undisputed - by_credit)
                credit, money = credit - by_credit, money - by_money
                asked = item.with_netted(by_credit, by_money) if by_credit or by_money else item
            if not 0 < item.days_past_due(self.as_of) <= wait_days:
                items.append(asked)
        return Account(self.debtor_id, self.as_of, tuple(items), money, credit, tolerance)
