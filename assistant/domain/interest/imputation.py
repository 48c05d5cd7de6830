"""Imputation: what a partial payment pays first, the interest run so far or the principal (C. civ. 1343-1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from assistant.domain.interest.late_interest import BaseChange, InterestClaim, interest_total, late_interest
from assistant.domain.interest.rate_table import RateTable
from assistant.domain.ledger.settlement import Settlement, SettlementKind
from assistant.domain.money import ZERO


class Imputation(StrEnum):
    """The law's order, or the principal alone where the creditor booked the whole payment on the invoice."""

    INTEREST_FIRST = "interest_first"
    PRINCIPAL = "principal"


@dataclass(frozen=True, slots=True)
class ImputedSettlement:
    """A payment or credit note in euros, and what it paid; what exceeds the debt pays neither."""

    on: date
    kind: SettlementKind
    amount: Decimal
    to_interest: Decimal
    to_principal: Decimal


def impute(
    claim: InterestClaim, settlements: Iterable[Settlement], order: Imputation, until: date, rates: RateTable
) -> tuple[InterestClaim, tuple[ImputedSettlement, ...]]:
    """The claim with its base falling at each settlement up to ``until``; raises MissingRateError.

    A credit note takes back a part of the price: it lowers the principal, whatever the order.
    """
    base, interest_paid = claim.base, ZERO
    imputed: list[ImputedSettlement] = []
    for settlement in sorted(settlements, key=lambda one: one.on):
        run = interest_total(late_interest(claim, min(settlement.on, until), rates)) - interest_paid
        pays_interest = order is Imputation.INTEREST_FIRST and settlement.kind is SettlementKind.PAYMENT
        to_interest = min(settlement.amount, run) if pays_interest else ZERO
        to_principal = min(settlement.amount - to_interest, base)
        base, interest_paid = base - to_principal, interest_paid + to_interest
        claim = replace(claim, changes=(*claim.changes, BaseChange(settlement.on, base)))
        imputed.append(ImputedSettlement(settlement.on, settlement.kind, settlement.amount, to_interest, to_principal))
    return claim, tuple(imputed)
