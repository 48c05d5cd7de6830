"""What became of promises to pay: each one is held against the money that it, and no other promise, brought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial

from assistant.domain.commitments.promise import KEPT_SHARE, PromiseStatus, PromiseToPay
from assistant.domain.commitments.received_money import ReceivedMoney, share_of
from assistant.domain.commitments.settled import is_settled
from assistant.domain.ledger.account import Account
from assistant.domain.ledger.payment import Payment
from assistant.domain.money import CENT, ZERO

_TAKES_MONEY = frozenset({PromiseStatus.PENDING, PromiseStatus.KEPT})
_NEXT_DAY = timedelta(days=1)


def stand(
    promises: Sequence[PromiseToPay],
    net: Account,
    money: ReceivedMoney,
    grace_until: Callable[[date], date],
    payments: Sequence[Payment] | None = None,
) -> tuple[PromiseToPay, ...]:
    """Each promise with its status at the end of ``net.as_of``; what a person settled stays.

    ``grace_until`` gives the last day on which a promise due on a day is kept (kpis.md 12: two business days).
    ``payments`` are those that ``money`` came by: what they put on other invoices keeps no promise; None where all
    of it is for these promises. Money of the promise's own day may have come before it was made: it keeps none
    before its time, and breaks none after it.
    """
    came = None if payments is None else [payment for payment in payments if payment.stands(net.as_of)]
    shares = {promise.id: _shares(promise, net, came) for promise in promises}
    brought: dict[str, Decimal] = {}
    for promise in sorted(promises, key=lambda p: (p.due_on, p.on, p.id)):
        if promise.amount is not None and promise.status in _TAKES_MONEY:
            last = grace_until(promise.due_on)
            brought[promise.id] = money.sum_taken(promise.amount, promise.on + _NEXT_DAY, last, shares[promise.id])
    return tuple(
        replace(
            promise,
            status=_status(
                promise,
                net,
                brought.get(promise.id, ZERO),
                partial(money.sum_taken, first=promise.on, last=net.as_of, at_most=shares[promise.id]),
                grace_until(promise.due_on),
            ),
        )
        for promise in promises
    )


def _shares(promise: PromiseToPay, net: Account, came: Sequence[Payment] | None) -> Callable[[int], Decimal] | None:
    """What of each receipt, by rank, may be for the promise; one that names no invoice is not for later ones."""
    if came is None:
        return None
    about = [item for item in net.items if promise.is_about(item) or promise.concerns(item.invoice)]
    concerned = {item.invoice.number for item in about}
    later = {item.invoice.number for item in net.items} - concerned
    named = concerned.union(promise.invoice_numbers) if promise.invoice_numbers else ()
    return lambda rank: share_of(came[rank], lambda number: number in named if named else number not in later)


def _status(
    promise: PromiseToPay, net: Account, came: Decimal, take: Callable[[Decimal], Decimal], grace: date
) -> PromiseStatus:
    if promise.status is not PromiseStatus.PENDING:
        return promise.status
    if is_settled(promise, net) or (promise.amount is not None and came >= promise.amount * KEPT_SHARE):
        return PromiseStatus.KEPT
    if net.as_of <= grace:
        return PromiseStatus.PENDING
    if promise.amount is None:
        return PromiseStatus.PARTIAL if take(CENT) > ZERO else PromiseStatus.BROKEN
    came += take(promise.amount - came)
    if came >= promise.amount * KEPT_SHARE:  # late, but nobody is told of a broken word once the money is there
        return PromiseStatus.KEPT
    return PromiseStatus.PARTIAL if came > ZERO else PromiseStatus.BROKEN
