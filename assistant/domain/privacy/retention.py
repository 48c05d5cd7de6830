"""Retention: how long each purpose keeps what it needs, what holds a record longer, and what is due to go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from assistant.domain.ledger.account import Movements
from assistant.domain.ledger.debtor import Debtor, DebtorKind
from assistant.domain.ledger.open_account import open_account
from assistant.domain.months_apart import months_later


class Purpose(StrEnum):
    """What a record is kept for."""

    CORRESPONDENCE = "correspondence"
    CALLS = "calls"
    CALL_NOTES = "call_notes"
    DRAFTS = "drafts"
    WAITING_MAIL = "waiting_mail"
    MODEL_PAYLOADS = "model_payloads"
    CALL_SHEETS = "call_sheets"
    ACCOUNTING = "accounting"
    AUDIT = "audit"


PURGED = (  # the others by law
    Purpose.CORRESPONDENCE,
    Purpose.CALLS,
    Purpose.CALL_NOTES,
    Purpose.CALL_SHEETS,
    Purpose.DRAFTS,
    Purpose.WAITING_MAIL,
    Purpose.MODEL_PAYLOADS,
)


class Hold(StrEnum):
    """Why a record is kept whatever its age, or though its person asks for its erasure."""

    OPEN_DEBT = "open_debt"
    OPEN_DISPUTE = "open_dispute"
    INSOLVENCY = "insolvency"


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """One purpose: months kept for businesses and for consumers, counted from what ``counted_from`` says in French."""

    purpose: Purpose
    label: str
    business: int
    consumer: int
    counted_from: str
    source: str

    def months(self, kind: DebtorKind = DebtorKind.BUSINESS) -> int:
        """How long, for a debtor of that kind."""
        return self.consumer if kind.is_consumer else self.business

    def limit(self, as_of: date, kind: DebtorKind = DebtorKind.BUSINESS) -> date:
        """What happened before this day is due to go on ``as_of``."""
        return months_later(as_of, -self.months(kind))

    def until(self, counted: date, kind: DebtorKind = DebtorKind.BUSINESS) -> date:
        """The last day on which what is counted from a day is kept."""
        return months_later(counted, self.months(kind))

    def shortened(self, months: int) -> RetentionRule:
        """The rule of a house that keeps for less long."""
        return replace(self, business=min(self.business, months), consumer=min(self.consumer, months))


@dataclass(frozen=True, slots=True)
class DueRecords:
    """What a purge would delete for one purpose, by id; ``held`` more are old enough and kept for a reason."""

    purpose: Purpose
    ids: tuple[str, ...] = ()
    held: Mapping[Hold, int] | None = None


def holds(debtor: Debtor, movements: Movements, as_of: date) -> tuple[Hold, ...]:
    """What keeps a client's file open on a day, the weightiest first; () for a client who owes nothing."""
    account = open_account(debtor.id, movements, as_of)
    found = {
        Hold.OPEN_DEBT: bool(account.open_items),
        Hold.OPEN_DISPUTE: any(dispute.is_open(as_of) for dispute in movements.disputes),
        Hold.INSOLVENCY: debtor.insolvency is not None,
    }
    return tuple(hold for hold, stands in found.items() if stands)


def last_movement(movements: Movements) -> date | None:
    """The day of the latest movement of an account; None for an account without any."""
    return max(_days(movements), default=None)


def _days(movements: Movements) -> Iterator[date]:
    yield from (day for invoice in movements.invoices for day in (invoice.issued_on, invoice.due_on))
    yield from (note.issued_on for note in movements.credit_notes)
    yield from (payment.received_on for payment in movements.payments)
    yield from (dispute.closed_on or dispute.opened_on for dispute in movements.disputes)


def rule_for(rules: Iterable[RetentionRule], purpose: Purpose) -> RetentionRule:
    """The rule of a purpose, which the table always has."""
    return next(rule for rule in rules if rule.purpose is purpose)
