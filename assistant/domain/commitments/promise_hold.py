"""What a promise holds until its day: the invoices that it names, or the whole client where it names none.

Where nothing else is left to ask for, it holds the client too: there is nothing to write about meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.ledger.account import Account, OpenItem
from assistant.domain.money import ZERO


def pending_promises(promises: Sequence[PromiseToPay], net: Account) -> tuple[PromiseToPay, ...]:
    """Those that wait for their day, with its grace, at the end of ``net.as_of``."""
    return tuple([one for one in promises if one.status is PromiseStatus.PENDING and one.on <= net.as_of])


def promised_apart(promises: Sequence[PromiseToPay], net: Account) -> frozenset[str] | None:
    """The invoices that pending promises hold while the others may be asked for; None where the client is held.

    ``promises`` bear their status of that day, ``net`` what plans see to.
    """
    pending = pending_promises(promises, net)
    if not all(one.invoice_numbers for one in pending):
        return None
    held = frozenset(i.invoice.number for i in net.items if any(promise.is_about(i) for promise in pending))
    if not pending or any(_may_be_asked(item) for item in net.open_items if item.invoice.number not in held):
        return held
    return None


def _may_be_asked(item: OpenItem) -> bool:
    return item.undisputed > ZERO and not item.deferred
