"""Interest: what late interest code would write for an invoice, under the conventions that a letter may follow."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from assistant.domain.errors import MissingRateError
from assistant.domain.fact_kinds import EventKind
from assistant.domain.facts import Facts, InvoiceFacts
from assistant.domain.interest.late_interest import DAYS_IN_YEAR, BaseChange, InterestClaim, Slice, late_interest
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.money import cents, total


@dataclass(frozen=True, slots=True)
class Interest:
    """Interest of one invoice under one convention, in euros, and its slices."""

    amount: Decimal
    slices: tuple[Slice, ...]


def conventions(facts: Facts, invoice: InvoiceFacts, until: date, rates: RateTable) -> tuple[Interest, ...]:
    """Interest to ``until``: on the residual, its undisputed part, or day by day; rounded by slice or at the end."""
    start = _interest_starts_after(facts, invoice)
    if start is None or until <= start or invoice.residual <= 0:
        return ()
    found: list[Interest] = []
    for rate in _agreed_rates(facts):
        bases = {invoice.residual, invoice.residual if invoice.undisputed is None else invoice.undisputed}
        claims = [InterestClaim(base, start, _kind(facts), rate) for base in sorted(bases) if base > 0]
        if invoice.paid > 0 and invoice.paid_on and invoice.paid_on > start:
            change = BaseChange(invoice.paid_on, invoice.residual)
            claims.append(InterestClaim(invoice.residual + invoice.paid, start, _kind(facts), rate, (change,)))
        if invoice.settlements:
            claims += [_settled(InterestClaim(base, start, _kind(facts), rate), invoice) for base in sorted(bases)]
        for claim in claims:
            found += _rounded_both_ways(claim, until, rates)
    return tuple(found)


def _interest_starts_after(facts: Facts, invoice: InvoiceFacts) -> date | None:
    """The due date; for whoever is no business nor public buyer, the day the formal notice was received."""
    if facts.debtor.kind.is_business or facts.debtor.kind is DebtorKind.PUBLIC:
        return invoice.due_on
    return next((event.on for event in facts.events or () if event.kind is EventKind.NOTICE_RECEIVED), None)


def _agreed_rates(facts: Facts) -> tuple[Decimal | None, ...]:
    """Rates in force between the parties: the agreed one where there is one; None stands for the law's."""
    agreed = facts.penalty.contract_rate
    if agreed is None or not facts.debtor.kind.is_business:
        return (None,)
    return (agreed,) if facts.penalty.proof else (agreed, None)


def last_interest_day(facts: Facts, invoice: InvoiceFacts) -> date:
    """The day to which interest may run: ``as_of``, or the eve of the judgment for a claim born before it."""
    insolvency = facts.debtor.insolvency
    if insolvency is None or not is_prior(facts, invoice):
        return facts.as_of
    return min(facts.as_of, insolvency.opened_on - timedelta(days=1))


def is_prior(facts: Facts, invoice: InvoiceFacts) -> bool:
    """Whether an invoice's claim was born before the judgment: by its supply, by its issue where that is unknown."""
    insolvency = facts.debtor.insolvency
    born = invoice.supplied_to or invoice.supplied_from or invoice.issued_on
    return insolvency is not None and born is not None and insolvency.is_prior(born)


def _settled(claim: InterestClaim, invoice: InvoiceFacts) -> InterestClaim:
    """The claim as it stood before each dated payment or credit note, falling to its base the day after the last."""
    base, changes = claim.base, []
    for settlement in sorted(invoice.settlements, key=lambda one: one.on, reverse=True):
        changes.append(BaseChange(settlement.on, base))
        base += settlement.amount
    return replace(claim, base=base, changes=tuple(reversed(changes)))


def _kind(facts: Facts) -> DebtorKind:
    return facts.debtor.kind


def _rounded_both_ways(claim: InterestClaim, until: date, rates: RateTable) -> list[Interest]:
    try:
        slices = late_interest(claim, until, rates)
    except MissingRateError:
        return []
    exact = sum((s.base * s.rate / 100 * s.days / DAYS_IN_YEAR for s in slices), Decimal(0))
    return [Interest(total(s.amount for s in slices), slices), Interest(cents(exact), slices)]
