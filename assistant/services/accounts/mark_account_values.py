"""Mark the values of a letter that the account holds: sums, dates, invoice numbers and bank details.

Only equality is told, never where a value came from: a sum typed by hand that is also due is marked as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from assistant.domain.facts import Facts
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.ledger.account_mark import AccountMark, MarkKind
from assistant.domain.money import ZERO
from assistant.french.text.occupied import Occupied
from assistant.guardrails.letter import MOST_READ, Letter

_What = tuple[MarkKind, str]


def account_marks(text: str, facts: Facts, rates: RateTable) -> tuple[AccountMark, ...]:
    """Marks in the order of the text, none over another; an invoice number before a sum, a sum before a date."""
    letter = Letter(text, facts, rates)
    occupied = Occupied(min(len(text), MOST_READ))
    marks = [mark for mark in _all(letter) if occupied.claim(mark.start, mark.end)]
    return tuple(sorted(marks, key=lambda mark: mark.start))


def _all(letter: Letter) -> Iterator[AccountMark]:
    yield from _bank_details(letter)
    yield from _numbers(letter)
    sums, days = _sums(letter.facts), _days(letter.facts)
    for money in letter.amounts:
        if money.value in sums:
            yield AccountMark(*letter.span(money.start, money.end), *sums[money.value])
    for mention in letter.dates:
        what = days.get(mention.value) if mention.value is not None and mention.end_value is None else None
        if what is not None:
            yield AccountMark(*letter.span(mention.start, mention.end), *what)


def _bank_details(letter: Letter) -> Iterator[AccountMark]:
    creditor = letter.facts.creditor
    known = {creditor.iban.replace(" ", ""): MarkKind.IBAN, creditor.bic: MarkKind.BIC}
    for identifier in letter.identifiers:
        if identifier.value and identifier.value in known:
            yield AccountMark(*letter.span(identifier.start, identifier.end), known[identifier.value])


def _numbers(letter: Letter) -> Iterator[AccountMark]:
    numbers = sorted((invoice.number for invoice in letter.facts.invoices if invoice.number), key=len, reverse=True)
    if not numbers:
        return
    for found in re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, numbers))})(?!\w)", letter.text[:MOST_READ]):
        yield AccountMark(*found.span(), MarkKind.INVOICE, found.group())


def _sums(facts: Facts) -> Mapping[Decimal, _What]:
    """Positive sums of the account; where two are equal the one named last here is told."""
    sums: dict[Decimal, _What] = {}
    for promise in facts.promises:
        if promise.amount is not None:
            sums[promise.amount] = (MarkKind.PROMISE, "")
    for invoice in facts.invoices:
        sums[invoice.credited] = (MarkKind.CREDITED, invoice.number)
        sums[invoice.paid] = (MarkKind.PAID, invoice.number)
        sums[invoice.amount] = (MarkKind.AMOUNT, invoice.number)
    sums |= {invoice.residual: (MarkKind.RESIDUAL, invoice.number) for invoice in facts.invoices}
    asked = [invoice.residual for invoice in facts.invoices if invoice.selected]
    if len(asked) > 1:
        sums[sum(asked, ZERO)] = (MarkKind.TOTAL, "")
    return {value: what for value, what in sums.items() if value > ZERO}


def _days(facts: Facts) -> Mapping[date, _What]:
    """Days of the account; where two are equal the one named last here is told."""
    days: dict[date | None, _What] = {facts.as_of: (MarkKind.AS_OF, "")}
    days |= {promise.due_on: (MarkKind.PROMISE, "") for promise in facts.promises}
    for invoice in facts.invoices:
        days[invoice.paid_on] = (MarkKind.PAID_ON, invoice.number)
        days[invoice.issued_on] = (MarkKind.ISSUED_ON, invoice.number)
        days[invoice.due_on] = (MarkKind.DUE_ON, invoice.number)
    days[facts.payment_deadline] = (MarkKind.DEADLINE, "")
    return {day: what for day, what in days.items() if day is not None}
