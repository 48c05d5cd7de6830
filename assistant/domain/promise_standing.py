"""What became of promises to pay: each one is held against the money that it, and no other promise, brought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from assistant.domain.account import Account
from assistant.domain.money import CENT, ZERO
from assistant.domain.payment import Payment
from assistant.domain.promise import KEPT_SHARE, PromiseStatus, PromiseToPay

_TAKES_MONEY = frozenset({PromiseStatus.PENDING, PromiseStatus.KEPT})


class _Money:
    """Payments as they came; a promise takes from them what it announced, so that none is counted twice."""

    def __init__(self, payments: Sequence[Payment], as_of: date) -> None:
        standing = [payment for payment in payments if payment.stands(as_of)]
        self._came = [payment.received_on for payment in standing]
        self._left = [payment.amount for payment in standing]

    def take(self, wanted: Decimal, first: date, last: date) -> Decimal:
        """Up to ``wanted`` euros of what came from ``first`` to ``last``."""
        taken = ZERO
        for index, came in enumerate(self._came):
            if first <= came <= last:
                part = min(self._left[index], wanted - taken)
                self._left[index] -= part
                taken += part
        return taken


def stand(
    promises: Sequence[PromiseToPay],
    net: Account,
    payments: Sequence[Payment],
    grace_until: Callable[[date], date],
) -> tuple[PromiseToPay, ...]:
    """Each promise with its status at the end of ``net.as_of``; what a person settled stays.

    ``grace_until`` gives the last day on which a promise due on a day is kept (kpis.md 12: two business days).
    """
    money = _Money(payments, net.as_of)
    brought: dict[str, Decimal] = {}
    for promise in sorted(promises, key=lambda p: (p.due_on, p.on, p.id)):
        if promise.amount is not None and promise.status in _TAKES_MONEY:
            brought[promise.id] = money.take(promise.amount, promise.on, grace_until(promise.due_on))
    return tuple(
        replace(
            promise, status=_status(promise, net, brought.get(promise.id, ZERO), money, grace_until(promise.due_on))
        )
        for promise in promises
    )


def _status(promise: PromiseToPay, net: Account, came: Decimal, money: _Money, grace: date) -> PromiseStatus:
    if promise.status is not PromiseStatus.PENDING:
        return promise.status
    if _nothing_left(promise, net) or (promise.amount is not None and came >= promise.amount * KEPT_SHARE):
        return PromiseStatus.KEPT
    if net.as_of <= grace:
        return PromiseStatus.PENDING
    if promise.amount is None:
        anything = money.take(CENT, promise.on, net.as_of) > ZERO
        return PromiseStatus.PARTIAL if anything else PromiseStatus.BROKEN
    came += money.take(promise.amount - came, promise.on, net.as_of)
    if came >= promise.amount * KEPT_SHARE:  # late, but nobody is told of a broken word once the money is there
        return PromiseStatus.KEPT
    return PromiseStatus.PARTIAL if came > ZERO else PromiseStatus.BROKEN


def _nothing_left(promise: PromiseToPay, net: Account) -> bool:
    """Whether all that the promise was about is settled, by whatever road."""
    about = [item for item in net.items if promise.concerns(item.invoice)]
    return bool(about) and all(item.residual == ZERO for item in about)
