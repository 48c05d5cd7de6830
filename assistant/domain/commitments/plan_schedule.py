"""Schedule of a plan: equal parts in whole cents, once a month, on days on which banks work."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import ROUND_DOWN, Decimal

from assistant.domain.commitments.payment_plan import Instalment
from assistant.domain.money import CENT
from assistant.domain.months_apart import months_later


def schedule(
    amount: Decimal, count: int, first: date, on_business_day: Callable[[date], date]
) -> tuple[Instalment, ...]:
    """``count`` instalments from ``first`` on, a month apart; the last one takes what rounding left.

    The day of the month is that of ``first``, or the last of a shorter month, moved on to a business day.
    Raises ValueError where a part would be below one cent.
    """
    part = (amount / count).quantize(CENT, ROUND_DOWN) if count > 0 else amount
    if count < 1 or part < CENT:
        raise ValueError(f"{amount} cannot be paid in {count} parts")
    parts = [part] * (count - 1) + [amount - part * (count - 1)]
    return tuple(Instalment(on_business_day(months_later(first, months)), share) for months, share in enumerate(parts))
