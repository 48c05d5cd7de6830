from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pytest

from assistant.connectors.demo.book import make_book
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.people.user import Role
from tests.connectors.demo.book_facts import TODAY, account, book

DAYS = [date(2026, 2, 28), date(2026, 8, 1), TODAY, date(2026, 11, 21), date(2026, 11, 22), date(2027, 1, 1)]


def test_the_book_is_as_large_as_promised() -> None:
    assert len(book().debtors) >= 60
    assert len(book().invoices) >= 400
    assert len(book().messages) >= 1500


def test_the_same_day_makes_the_same_book() -> None:
    assert make_book(TODAY) == make_book(TODAY)


@pytest.mark.parametrize("today", DAYS)
def test_nothing_is_dated_after_the_book_s_day(today: date) -> None:
    whole = book(today)
    days = [m.sent_at.date() for m in whole.messages]
    days += [i.issued_on for i in whole.invoices] + [p.received_on for p in whole.payments]
    days += [c.issued_on for c in whole.credit_notes] + [d.opened_on for d in whole.disputes]
    days += [p.on for p in whole.promises] + [r.on for found in whole.reminders.values() for r in found]
    assert max(days) < today
    assert min(days) > today - timedelta(days=760)


@pytest.mark.parametrize("today", DAYS)
def test_every_account_adds_up(today: date) -> None:
    for debtor in book(today).debtors:
        for item in account(debtor.id, today).items:
            assert item.invoice.amount - item.paid - item.credited >= 0
        assert account(debtor.id, today).unapplied >= 0


@pytest.mark.parametrize("today", DAYS)
def test_no_payment_is_allocated_beyond_its_amount_or_before_its_invoice(today: date) -> None:
    issued = {invoice.number: invoice for invoice in book(today).invoices}
    for payment in book(today).payments:
        assert sum((a.amount for a in payment.allocations), Decimal(0)) <= payment.amount
        for allocation in payment.allocations:
            assert issued[allocation.invoice_number].debtor_id == payment.debtor_id
            assert issued[allocation.invoice_number].issued_on <= payment.received_on


def test_ids_and_invoice_numbers_are_never_shared() -> None:
    whole = book()
    for ids in (
        [d.id for d in whole.debtors],
        [m.id for m in whole.messages],
        [i.number for i in whole.invoices],
        [i.id for i in whole.invoices],
        [p.id for p in whole.payments],
        [c.number for c in whole.credit_notes],
        [c.id for d in whole.debtors for c in d.contacts],
    ):
        assert len(set(ids)) == len(ids)
    assert whole.debtors[0].id == "debtor-001"
    assert whole.messages[0].id == "msg-00001"


def test_invoice_numbers_follow_the_days_of_issue() -> None:
    by_number = sorted(book().invoices, key=lambda invoice: invoice.number)
    assert [i.issued_on for i in by_number] == sorted(i.issued_on for i in by_number)


def test_every_kind_of_debtor_is_there() -> None:
    assert {debtor.kind for debtor in book().debtors} == set(DebtorKind)


def test_five_people_share_the_work() -> None:
    roles = Counter(user.role for user in book().users)
    assert roles == {Role.ACCOUNT_MANAGER: 2, Role.TEAM_LEAD: 2, Role.PHONE_AGENT: 1}
    managers = {user.id for user in book().users if user.role is Role.ACCOUNT_MANAGER}
    assert {debtor.account_manager for debtor in book().debtors} == managers


def test_the_creditor_has_all_that_a_letter_must_print() -> None:
    creditor = book().creditor
    assert creditor.identity_line.count(",") >= 4
    assert all(
        (creditor.iban, creditor.bic, creditor.signatory, creditor.signatory_role, creditor.phone, creditor.city)
    )
    assert _luhn_holds(creditor.siren)
    assert _iban_holds(creditor.iban)


def test_sirens_have_a_right_check_digit_and_only_those_who_have_one() -> None:
    for debtor in book().debtors:
        assert not debtor.siren or _luhn_holds(debtor.siren)
        assert bool(debtor.siren) is (debtor.kind not in {DebtorKind.CONSUMER, DebtorKind.UNKNOWN})
    assert len({d.siren for d in book().debtors if d.siren}) == sum(bool(d.siren) for d in book().debtors)


def test_addresses_and_numbers_can_reach_nobody() -> None:
    for debtor in book().debtors:
        for contact in debtor.contacts:
            assert not contact.email or contact.email.endswith(".example")
            assert contact.phone.startswith(("02 61 91", "06 39 98"))


def _luhn_holds(siren: str) -> bool:
    digits = [int(digit) * (2 if rank % 2 else 1) for rank, digit in enumerate(reversed(siren))]
    return sum(d - 9 if d > 9 else d for d in digits) % 10 == 0


def _iban_holds(iban: str) -> bool:
    return int("".join(str(int(c, 36)) for c in iban[4:] + iban[:4])) % 97 == 1
