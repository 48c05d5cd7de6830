"""Late interest: simple interest by slices, and the fixed recovery indemnity (legal.md 1.2, 1.3, 1.6, 3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from assistant.domain.interest.rate_table import RateTable, next_half_year
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.money import ZERO, cents, total

RECOVERY_INDEMNITY = Decimal("40.00")  # C. com. D441-5; CCP D2192-35
DAYS_IN_YEAR = 365  # the law fixes no day count: a convention, printed in the breakdown


@dataclass(frozen=True, slots=True)
class BaseChange:
    """The sum still due in euros from the day after ``on`` (a payment or credit note booked that day)."""

    on: date
    base: Decimal


@dataclass(frozen=True, slots=True)
class Slice:
    """Interest over days that share a base and a rate: ``first`` and ``last`` included, rate in per cent a year."""

    first: date
    last: date
    base: Decimal
    rate: Decimal
    days: int
    amount: Decimal


@dataclass(frozen=True, slots=True)
class InterestClaim:
    """What interest is computed on.

    ``starts_after``: the due date; for a consumer or a non-professional the day the formal notice was received.
    ``contract_rate``: per cent a year, None for the statutory rate.
    """

    base: Decimal
    starts_after: date
    kind: DebtorKind
    contract_rate: Decimal | None = None
    changes: tuple[BaseChange, ...] = ()


def late_interest(claim: InterestClaim, as_of: date, rates: RateTable) -> tuple[Slice, ...]:
    """Slices from the day after ``starts_after`` to ``as_of``; raises MissingRateError.

    ``base x rate / 100 x days / 365``, half-up to the cent per slice. A slice ends where the rate or the base
    changes: statutory business and legal rates change by half-year (L441-10 II; C. civ. 1231-6), a public
    buyer's rate is frozen at the half-year in which interest began (CCP R2192-31), a contract rate is fixed.
    """
    first = claim.starts_after + timedelta(days=1)
    slices = [
        _slice(begin, end, _base(claim, begin), _rate(claim, begin, rates))
        for begin, end in _periods(claim, first, as_of)
        if _base(claim, begin) > ZERO
    ]
    return tuple(slices)


def interest_total(slices: Iterable[Slice]) -> Decimal:
    """The sum of the slices, in euros."""
    return total(piece.amount for piece in slices)


def owes_indemnity(kind: DebtorKind) -> bool:
    """Whether the fixed indemnity is due by this kind of debtor without a human's confirmation."""
    return kind.is_business or kind is DebtorKind.PUBLIC


def _periods(claim: InterestClaim, first: date, last: date) -> Iterable[tuple[date, date]]:
    cuts = {change.on + timedelta(days=1) for change in claim.changes if first <= change.on < last}
    if _is_variable(claim):
        cut = next_half_year(first)
        while cut <= last:
            cuts.add(cut)
            cut = next_half_year(cut)
    begin = first
    for cut in [*sorted(cuts - {first}), last + timedelta(days=1)]:
        if cut > begin:
            yield begin, cut - timedelta(days=1)
            begin = cut


def _is_variable(claim: InterestClaim) -> bool:
    if claim.kind.is_business:
        return claim.contract_rate is None
    return claim.kind is not DebtorKind.PUBLIC


def _base(claim: InterestClaim, day: date) -> Decimal:
    base = claim.base
    for change in sorted(claim.changes, key=lambda c: c.on):
        if change.on < day:
            base = change.base
    return base


def _rate(claim: InterestClaim, day: date, rates: RateTable) -> Decimal:
    if claim.kind is DebtorKind.PUBLIC:
        return rates.at(claim.starts_after + timedelta(days=1)).statutory_public
    if claim.kind.is_business:
        return rates.at(day).statutory_business if claim.contract_rate is None else claim.contract_rate
    return rates.at(day).legal_professional


def _slice(first: date, last: date, base: Decimal, rate: Decimal) -> Slice:
    days = (last - first).days + 1
    return Slice(first, last, base, rate, days, cents(base * rate / 100 * days / DAYS_IN_YEAR))
