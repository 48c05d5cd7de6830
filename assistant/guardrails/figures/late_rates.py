"""Late rates: the yearly rates, margin and multiples that a letter may give for the invoices it is about."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from assistant.domain.facts import InvoiceFacts
from assistant.domain.interest.rate_table import HalfYearRates, next_half_year
from assistant.domain.ledger.debtor import DebtorKind
from assistant.guardrails.letter import Letter

_BUSINESS_MARGIN = Decimal(10)
_PUBLIC_MARGIN = Decimal(8)
_FLOOR = Decimal(3)
_ONCE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Rates:
    """What may be said: per cent a year, points above the ECB rate, multiples of the legal rate; and how to show it."""

    yearly: frozenset[Decimal]
    margin: Decimal | None
    multiples: frozenset[Decimal]
    shown: str


def late_rates(letter: Letter) -> Rates:
    """The rates in force for the letter's invoices, from the day after the due date to the day of the letter."""
    return letter.notion(_rates)


def late_rates_of(letter: Letter, invoice: InvoiceFacts) -> Rates:
    """The rates for one invoice alone: a public buyer's is that of the half-year in which its own interest began."""
    alone = replace(letter.facts, invoices=(replace(invoice, selected=True),))
    return _rates(Letter("", alone, letter.rates))


def half_years(letter: Letter) -> list[HalfYearRates]:
    """The half-years in which the selected invoices are late, or would be; unknown half-years are left out."""
    facts = letter.facts
    due = [invoice.due_on for invoice in facts.selected if invoice.due_on]
    day = min((first + timedelta(days=1) for first in due), default=facts.as_of)
    last = max([facts.as_of, *(first + timedelta(days=1) for first in due)])
    found: list[HalfYearRates] = []
    while day <= last:
        if letter.rates.knows(day):
            found.append(letter.rates.at(day))
        day = next_half_year(day)
    if letter.rates.knows(last) and letter.rates.at(last) not in found:
        found.append(letter.rates.at(last))
    return found


def _rates(letter: Letter) -> Rates:
    kind = letter.facts.debtor.kind
    if kind is DebtorKind.PUBLIC:
        return _public(letter)
    if kind.is_business:
        return _business(letter)
    yearly = frozenset(half.legal_professional for half in half_years(letter))
    return Rates(yearly, None, frozenset({_ONCE}), "taux légal des professionnels, " + _shown(yearly))


def _public(letter: Letter) -> Rates:
    starts = [invoice.due_on + timedelta(days=1) for invoice in letter.facts.selected if invoice.due_on]
    starts = starts or [letter.facts.as_of]
    yearly = frozenset(letter.rates.at(day).statutory_public for day in starts if letter.rates.knows(day))
    refinancing = frozenset(letter.rates.at(day).ecb_mro for day in starts if letter.rates.knows(day))
    return Rates(yearly | refinancing, _PUBLIC_MARGIN, frozenset(), "BCE + 8 points, " + _shown(yearly))


def _business(letter: Letter) -> Rates:
    facts, halves = letter.facts, half_years(letter)
    agreed = facts.penalty.contract_rate
    statutory = {half.statutory_business for half in halves}
    refinancing = {half.ecb_mro for half in halves}
    if agreed is None:
        return Rates(
            frozenset(statutory | refinancing), _BUSINESS_MARGIN, frozenset(), "BCE + 10 points, " + _shown(statutory)
        )
    yearly = {agreed} if facts.penalty.proof else {agreed} | statutory
    margin = _BUSINESS_MARGIN if agreed in statutory or not facts.penalty.proof else None
    return Rates(frozenset(yearly), margin, frozenset(_multiples(halves, agreed)), _shown({agreed}))


def _multiples(halves: list[HalfYearRates], agreed: Decimal) -> set[Decimal]:
    """The floor of three times the legal rate may always be recalled; other multiples must yield the agreed rate."""
    return {_FLOOR} | {
        Decimal(factor) for factor in (1, 2, 4, 5) for half in halves if half.legal_professional * factor == agreed
    }


def _shown(rates: set[Decimal] | frozenset[Decimal]) -> str:
    return ", ".join(f"{rate}".replace(".", ",") + "\u202f%" for rate in sorted(rates)) or "aucun taux connu"
