"""Account flag: what a person said about a client or an invoice that stops reminders for a time or for good."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from assistant.domain.ledger.invoice import Invoice
from assistant.domain.money import ZERO


class FlagKind(StrEnum):
    """Why reminders stop."""

    EXCLUDED = "excluded"
    HANDED_OVER = "handed_over"  # to a collection agency, a lawyer or a commissaire de justice
    AUTOMATIC_PAYMENT = "automatic_payment"
    PAUSED = "paused"
    BLACKOUT = "blackout"
    PAYMENT_ANNOUNCED = "payment_announced"


@dataclass(frozen=True, slots=True)
class AccountFlag:
    """A flag on a client, or on one invoice where ``invoice_number`` is told; both days are included.

    ``yearly`` repeats a black-out period every year. ``lifted_on`` is the day from which it stands no more. ``cost``
    is what handing over costs the house, euros: without an enforceable title it is never the client's (CPCE L111-8).
    """

    id: str
    debtor_id: str
    kind: FlagKind
    from_on: date
    reason: str
    user_id: str
    at: datetime
    invoice_number: str = ""
    until_on: date | None = None
    yearly: bool = False
    lifted_on: date | None = None
    lifted_by: str = ""
    cost: Decimal = ZERO

    def stands(self, as_of: date) -> bool:
        """Whether it stops reminders that day."""
        if self.lifted_on is not None and self.lifted_on <= as_of:
            return False
        if as_of < self.from_on:
            return False
        if self.yearly and self.until_on is not None:
            return _within_year(as_of, self.from_on, self.until_on)
        return self.until_on is None or as_of <= self.until_on


def flags_by_invoice(
    flags: Iterable[AccountFlag], invoices: Iterable[Invoice], as_of: date
) -> Mapping[str, AccountFlag]:
    """The flag that stands on each invoice, by number; a corrected invoice hands its flag on to its successor."""
    standing = {flag.invoice_number: flag for flag in flags if flag.invoice_number and flag.stands(as_of)}
    if not standing:
        return {}
    corrected = {invoice.number: invoice.corrects for invoice in invoices}
    found = ((number, _inherited(number, corrected, standing)) for number in corrected)
    return {number: flag for number, flag in found if flag is not None}


def _inherited(number: str, corrected: Mapping[str, str], standing: Mapping[str, AccountFlag]) -> AccountFlag | None:
    seen: set[str] = set()
    while number and number not in seen:
        if number in standing:
            return standing[number]
        seen.add(number)
        number = corrected.get(number, "")
    return None


def _within_year(day: date, start: date, end: date) -> bool:
    today, first, last = (day.month, day.day), (start.month, start.day), (end.month, end.day)
    return first <= today <= last if first <= last else today >= first or today <= last
