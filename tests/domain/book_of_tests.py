"""Small ledgers for tests: one debtor, a few movements."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from assistant.domain.ledger.debtor import Contact, ContactRole, Debtor, DebtorKind
from assistant.domain.ledger.invoice import CreditNote, Invoice
from assistant.domain.ledger.payment import Allocation, Payment

TODAY = date(2026, 11, 21)
CONTACT = Contact("c1", "d1", ContactRole.AP_CONTACT, "Mme", "Claire", "Rey", email="claire@morin.example")
DEBTOR = Debtor(
    "d1", "Atelier Morin", DebtorKind.BUSINESS, address="3 rue des Aulnes, 73000 Chambéry", contacts=(CONTACT,)
)


def invoice(number: str = "F-1", amount: str = "1000.00", due: date = date(2026, 10, 31), **more: object) -> Invoice:
    issued = min(date(2026, 10, 1), due)
    return Invoice(number, "d1", number, issued, due, Decimal(amount), **more)  # type: ignore[arg-type]  # named fields


def payment(amount: str, on: date, *allocations: tuple[str, str], key: str = "p1") -> Payment:
    parts = tuple(Allocation(number, Decimal(part), on) for number, part in allocations)
    return Payment(key, "d1", on, Decimal(amount), allocations=parts)


def credit(amount: str, on: date, number: str = "", *, cancelled: bool = False) -> CreditNote:
    return CreditNote(f"a-{amount}", "d1", "A-1", on, Decimal(amount), number, cancelled=cancelled)
