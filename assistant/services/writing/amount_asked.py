"""The amount that a draft asks for."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain.account import Account
from assistant.domain.draft import Draft
from assistant.domain.money import total


def amount_asked(net: Account, draft: Draft) -> Decimal:
    """What its invoices leave undisputed on a netted account, in euros including tax."""
    return total(item.undisputed for item in net.items if item.invoice.number in draft.invoice_numbers)
