"""Interest statement: late interest and indemnity of one debtor, invoice by invoice, as a debtor can check it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from assistant.domain.interest.imputation import Imputation, ImputedSettlement, impute
from assistant.domain.interest.interest_basis import InterestBasis, basis_of, indemnity_article, interest_articles
from assistant.domain.interest.late_interest import (
    DAYS_IN_YEAR,
    RECOVERY_INDEMNITY,
    InterestClaim,
    Slice,
    interest_total,
    late_interest,
    owes_indemnity,
)
from assistant.domain.interest.rate_table import HalfYearRates, RateTable
from assistant.domain.ledger.debtor import DebtorKind
from assistant.domain.ledger.settlement import Settlement
from assistant.domain.money import ZERO, total


@dataclass(frozen=True, slots=True)
class LateInvoice:
    """What a statement is drawn from; euros, tax included.

    ``amount`` leaves out what is contested, or was set off without being booked. ``stops_on`` is the last day on
    which interest runs where a judgment stopped it; ``indemnity_barred`` where it also bars the indemnity.
    """

    number: str
    due_on: date
    amount: Decimal
    settlements: tuple[Settlement, ...] = ()
    stops_on: date | None = None
    indemnity_barred: bool = False


@dataclass(frozen=True, slots=True)
class StatementTerms:
    """On what terms interest runs: ``contract_rate`` a proven one, in per cent a year, None for the law's rate.

    ``notice_received``: for a consumer or a non-professional the day the formal notice came, None while none has.
    """

    kind: DebtorKind
    contract_rate: Decimal | None = None
    notice_received: date | None = None
    imputation: Imputation = Imputation.PRINCIPAL


@dataclass(frozen=True, slots=True)
class InvoiceInterest:
    """One invoice of a statement, in euros; ``starts_on`` is None while no interest runs."""

    number: str
    due_on: date
    amount: Decimal
    starts_on: date | None
    slices: tuple[Slice, ...]
    settlements: tuple[ImputedSettlement, ...]
    indemnity: Decimal
    rates: tuple[HalfYearRates, ...]
    stops_on: date | None = None  # the eve of a judgment, where one stopped interest

    @property
    def principal(self) -> Decimal:
        """What is left of the invoice itself."""
        return self.amount - total(part.to_principal for part in self.settlements)

    @property
    def interest_run(self) -> Decimal:
        """All interest of the slices."""
        return interest_total(self.slices)

    @property
    def interest(self) -> Decimal:
        """Interest still due: what has run less what payments have paid of it."""
        return self.interest_run - total(part.to_interest for part in self.settlements)

    @property
    def surplus(self) -> Decimal:
        """What was paid beyond principal and interest: to be given back, or put on another debt."""
        return total(part.amount - part.to_interest - part.to_principal for part in self.settlements)

    @property
    def total(self) -> Decimal:
        """Principal, interest and indemnity."""
        return self.principal + self.interest + self.indemnity


@dataclass(frozen=True, slots=True)
class InterestStatement:
    """Late interest of one debtor to the end of ``as_of``; never VAT, never interest on interest."""

    debtor: str
    as_of: date
    terms: StatementTerms
    basis: InterestBasis
    entries: tuple[InvoiceInterest, ...]
    below_floor: tuple[HalfYearRates, ...] = ()  # half-years in which the agreed rate is under the law's floor
    days_in_year: int = DAYS_IN_YEAR

    @property
    def articles(self) -> tuple[str, ...]:
        """The articles by which interest runs, and the one of the indemnity where one is counted."""
        fixed = (indemnity_article(self.basis),) if self.indemnity else ()
        return interest_articles(self.basis) + fixed

    @property
    def principal(self) -> Decimal:
        """What is left of the invoices themselves, in euros."""
        return total(entry.principal for entry in self.entries)

    @property
    def interest(self) -> Decimal:
        """Interest still due, in euros."""
        return total(entry.interest for entry in self.entries)

    @property
    def indemnity(self) -> Decimal:
        """The fixed indemnities, one for each late invoice, in euros."""
        return total(entry.indemnity for entry in self.entries)

    @property
    def surplus(self) -> Decimal:
        """What was paid beyond principal and interest, in euros."""
        return total(entry.surplus for entry in self.entries)

    @property
    def total(self) -> Decimal:
        """Principal, interest and indemnities, in euros."""
        return self.principal + self.interest + self.indemnity

    @property
    def rates(self) -> tuple[HalfYearRates, ...]:
        """The rows of the table that were used, oldest first."""
        return tuple(sorted({row for entry in self.entries for row in entry.rates}, key=lambda row: row.period_start))

    @property
    def unconfirmed_rates(self) -> tuple[HalfYearRates, ...]:
        """The rows used whose official text was not read in full: printed with their mark."""
        return tuple(row for row in self.rates if not row.is_confirmed)


def draw_statement(
    debtor: str, invoices: Iterable[LateInvoice], terms: StatementTerms, as_of: date, rates: RateTable
) -> InterestStatement:
    """The statement of invoices as of a day; raises MissingRateError where a half-year has no rate."""
    entries = tuple(_entry(invoice, terms, as_of, rates) for invoice in invoices)
    basis = basis_of(terms.kind, terms.contract_rate)
    floor = _below_floor(terms, entries, rates) if basis is InterestBasis.BUSINESS_CONTRACT else ()
    return InterestStatement(debtor, as_of, terms, basis, entries, floor)


def _entry(invoice: LateInvoice, terms: StatementTerms, as_of: date, rates: RateTable) -> InvoiceInterest:
    until = as_of if invoice.stops_on is None else min(as_of, invoice.stops_on)
    settlements = [settlement for settlement in invoice.settlements if settlement.on <= as_of]
    start = _starts_after(invoice, terms)
    if start is None:
        claim, order = InterestClaim(invoice.amount, as_of, terms.kind), Imputation.PRINCIPAL
    else:
        claim, order = InterestClaim(invoice.amount, start, terms.kind, terms.contract_rate), terms.imputation
    claim, imputed = impute(claim, settlements, order, until, rates)
    slices = late_interest(claim, until, rates)
    return InvoiceInterest(
        number=invoice.number,
        due_on=invoice.due_on,
        amount=invoice.amount,
        starts_on=None if start is None else start + timedelta(days=1),
        slices=slices,
        settlements=imputed,
        indemnity=_indemnity(invoice, terms.kind, as_of),
        rates=_rows(claim, slices, rates),
        stops_on=invoice.stops_on,
    )


def _starts_after(invoice: LateInvoice, terms: StatementTerms) -> date | None:
    """The due date; by the Code civil the day of the notice, never before the due date (C. civ. 1231-6)."""
    if owes_indemnity(terms.kind):
        return invoice.due_on
    return None if terms.notice_received is None else max(invoice.due_on, terms.notice_received)


def _indemnity(invoice: LateInvoice, kind: DebtorKind, as_of: date) -> Decimal:
    """Once for an invoice of which something was still due on the day after its due date (C. com. D441-5)."""
    in_time = total(settlement.amount for settlement in invoice.settlements if settlement.on <= invoice.due_on)
    is_late = as_of > invoice.due_on and invoice.amount > in_time
    return RECOVERY_INDEMNITY if is_late and owes_indemnity(kind) and not invoice.indemnity_barred else ZERO


def _below_floor(
    terms: StatementTerms, entries: tuple[InvoiceInterest, ...], rates: RateTable
) -> tuple[HalfYearRates, ...]:
    """Three times the legal rate is the least that may be agreed; the statutory rate itself may be below it."""
    rate = terms.contract_rate or ZERO
    covered = {row for e in entries if e.slices for row in rates.between(e.slices[0].first, e.slices[-1].last)}
    low = (row for row in covered if rate < row.contract_floor and rate != row.statutory_business)
    return tuple(sorted(low, key=lambda row: row.period_start))


def _rows(claim: InterestClaim, slices: tuple[Slice, ...], rates: RateTable) -> tuple[HalfYearRates, ...]:
    """The rows of the table behind the slices: one for a frozen rate, none for a contract rate."""
    if not slices or (claim.kind.is_business and claim.contract_rate is not None):
        return ()
    if claim.kind is DebtorKind.PUBLIC:
        return (rates.at(claim.starts_after + timedelta(days=1)),)
    return tuple(dict.fromkeys(rates.at(piece.first) for piece in slices))
