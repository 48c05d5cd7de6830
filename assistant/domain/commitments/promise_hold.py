"""What a promise holds until its day: the invoices that it names and reaches, or the whole client where it names none.

Promised sums are laid over the invoices that they name, oldest due day first. An invoice on which less than a quarter
of what it leaves uncontested falls is not held, nor is the client by a promise that names none and is worth less than
a quarter of what is late: the money is awaited, and the rest asked for meanwhile. Where nothing else is left to ask
for, what holds holds the client too: there is nothing to write about meanwhile.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.ledger.account import Account, OpenItem
from assistant.domain.money import ZERO, total

LEAST_SHARE: Final = Decimal("0.25")


def pending_promises(promises: Sequence[PromiseToPay], net: Account) -> tuple[PromiseToPay, ...]:
    """Those that wait for their day, with its grace, at the end of ``net.as_of``."""
    return tuple([one for one in promises if one.status is PromiseStatus.PENDING and one.on <= net.as_of])


def promised_apart(promises: Sequence[PromiseToPay], net: Account) -> frozenset[str] | None:
    """The invoices that pending promises hold while the others may be asked for; None where the client is held.

    ``promises`` bear their status of that day, ``net`` what plans see to.
    """
    pending = pending_promises(promises, net)
    if _holds_client([one for one in pending if not one.invoice_numbers], net):
        return None
    held = promised_numbers(pending, net)
    if not held or any(_may_be_asked(item) for item in net.open_items if item.invoice.number not in held):
        return held
    return None


def promised_numbers(promises: Sequence[PromiseToPay], net: Account) -> frozenset[str]:
    """The invoices that the pending ones among these promises name, and reach by their sums; or that are deferred."""
    naming = [one for one in pending_promises(promises, net) if one.invoice_numbers]
    covered: dict[str, Decimal] = {}
    for promise in sorted(naming, key=lambda one: (one.due_on, one.on, one.id)):
        left = promise.amount
        for item in filter(promise.is_about, net.items):  # oldest due day first
            number, wanted = item.invoice.number, _wanted(item)
            part = wanted if left is None else min(left, max(ZERO, wanted - covered.get(number, ZERO)))
            covered[number] = covered.get(number, ZERO) + part
            left = None if left is None else left - part
    least = {item.invoice.number: ZERO if item.deferred else _wanted(item) * LEAST_SHARE for item in net.items}
    return frozenset(number for number, part in covered.items() if part >= least[number])


def _holds_client(unnamed: Sequence[PromiseToPay], net: Account) -> bool:
    """Whether promises that name no invoice are for all that is due, or for enough of what is late."""
    sums = [promise.amount for promise in unnamed if promise.amount is not None]
    if len(sums) < len(unnamed):
        return True
    late = total(item.undisputed for item in net.past_due_items)
    due = late or total(item.undisputed for item in net.open_items)
    return bool(sums) and total(sums) >= due * LEAST_SHARE


def _wanted(item: OpenItem) -> Decimal:
    return item.undisputed if item.undisputed > ZERO else item.residual


def _may_be_asked(item: OpenItem) -> bool:
    return item.undisputed > ZERO and not item.deferred
