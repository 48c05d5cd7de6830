"""Explain interest: the statement of what a client's late invoices bear, from the ledger's own movements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from assistant.domain.case import Case
from assistant.domain.interest.interest_statement import InterestStatement, LateInvoice, StatementTerms, draw_statement
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.ledger.account import OpenItem
from assistant.domain.ledger.debtor import Debtor, Insolvency
from assistant.domain.policy import HousePolicy
from assistant.services.house.known_rates import known_rates
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class ExplainInterest:
    """Reads policy and rates from the book."""

    unit_of_work: UnitOfWorkFactory
    shipped: RateTable

    def __call__(self, case: Case, notice_received: date | None = None, invoice_number: str = "") -> InterestStatement:
        """The statement of the past-due invoices of a case, or of one of them; raises MissingRateError."""
        items = [item for item in case.net.past_due_items if invoice_number in {"", item.invoice.number}]
        with self.unit_of_work() as uow:
            policy, rates = uow.house.policy(), known_rates(uow, self.shipped)
        return interest_of(case.debtor, items, policy, case.as_of, rates, notice_received)


def interest_of(
    debtor: Debtor,
    items: Iterable[OpenItem],
    policy: HousePolicy,
    as_of: date,
    rates: RateTable,
    notice_received: date | None = None,
) -> InterestStatement:
    """The statement of some items, as letters claim it: payments count on the principal, as they were booked."""
    terms = StatementTerms(debtor.kind, policy.proven_rate if debtor.kind.is_business else None, notice_received)
    late = [_late(item, debtor.insolvency) for item in items]
    return draw_statement(debtor.name, late, terms, as_of, rates)


def _late(item: OpenItem, insolvency: Insolvency | None) -> LateInvoice:
    """A claim born before a judgment bears nothing after its eve (C. com. L622-28, L441-10 II last sentence)."""
    invoice = item.invoice
    prior = insolvency is not None and insolvency.is_prior(invoice.born_on)
    return LateInvoice(
        number=invoice.number,
        due_on=invoice.due_on,
        amount=item.interest_base,
        settlements=item.settlements,
        stops_on=insolvency.opened_on - timedelta(days=1) if insolvency is not None and prior else None,
        indemnity_barred=insolvency is not None and prior and invoice.due_on >= insolvency.opened_on,
    )
