"""Write a whole book into an empty ledger."""

from __future__ import annotations

from assistant.domain.ledger.book import Book
from assistant.services.ports.unit_of_work import UnitOfWork


def write_book(uow: UnitOfWork, book: Book) -> None:
    """Add everything; the caller commits."""
    uow.house.set_creditor(book.creditor)
    uow.house.set_policy(book.policy)
    uow.house.add_users(book.users)
    uow.debtors.add(book.debtors)
    uow.ledger.add_invoices(book.invoices)
    uow.ledger.add_credit_notes(book.credit_notes)
    uow.ledger.add_payments(book.payments)
    uow.ledger.add_disputes(book.disputes)
    uow.ledger.add_promises(book.promises)
    uow.agreements.add_plans(book.plans)
    uow.agreements.add_discounts(book.discounts)
    uow.gate.set_flags(book.flags)
    uow.ledger.set_bank_data_until(book.bank_data_until)
    uow.correspondence.add(book.messages)
    for debtor_id, reminders in book.reminders.items():
        uow.correspondence.add_reminders(debtor_id, reminders)
    for call in book.calls:
        uow.calls.add(call)
