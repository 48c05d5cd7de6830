"""What was paid, credited and given up of one invoice, none of it beyond its amount. In euros."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from assistant.domain.ledger.dispute import Dispute
from assistant.domain.money import ZERO, total


class ItemSums(NamedTuple):
    """Euros on one invoice."""

    paid: Decimal
    credited: Decimal
    written_off: Decimal
    residual: Decimal


def sums_of(amount: Decimal, paid: Decimal, credited: Decimal, given_up: Decimal | None) -> ItemSums:
    """No more than the amount is paid, credited or given up; ``given_up`` None gives up all that is left."""
    paid = min(paid, amount)
    credited = min(credited, amount - paid)
    left = amount - paid - credited
    written_off = left if given_up is None else min(given_up, left)
    return ItemSums(paid, credited, written_off, left - written_off)


def contested_of(disputes: tuple[Dispute, ...], residual: Decimal) -> Decimal:
    """Euros of what is left that these disputes contest; one without a sum contests all of it."""
    if not disputes:
        return ZERO
    return min(total(residual if dispute.amount is None else dispute.amount for dispute in disputes), residual)
