"""Schedule of a plan: equal parts in whole cents, once a month, on days on which banks work."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date
from decimal import ROUND_DOWN, Decimal

from assistant.domain.commitments.payment_plan import Instalment
from assistant.domain.money import CENT

_MONTHS = 12


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
    return tuple(Instalment(on_business_day(month_later(first, months)), share) for months, share in enumerate(parts))


def month_later(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last day of a shorter month."""
    year, month = divmod(day.month - 1 + months, _MONTHS)
    year, month = day.year + year, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
