"""Settled: nothing is left of the invoices that an agreement is about."""

from __future__ import annotations

from assistant.domain.commitments.payment_plan import PaymentPlan
from assistant.domain.commitments.promise import PromiseToPay
from assistant.domain.ledger.account import Account
from assistant.domain.money import ZERO


def is_settled(agreement: PaymentPlan | PromiseToPay, net: Account) -> bool:
    """Whether all its invoices are settled, by whatever road; False where the account holds none of them."""
    about = [item for item in net.items if agreement.is_about(item)]
    return bool(about) and all(item.residual == ZERO for item in about)
