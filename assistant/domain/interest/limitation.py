"""Limitation: the last day on which a claim may still be brought before a judge."""

from __future__ import annotations

from datetime import date
from typing import Final

from assistant.domain.ledger.debtor import DebtorKind

CONSUMER_YEARS: Final = 2  # C. conso. L218-2
COMMON_YEARS: Final = 5  # C. com. L110-4 I, C. civ. 2224
_LEAP_DAY: Final = (2, 29)


def limitation_day(kind: DebtorKind, due_on: date, acknowledged_on: date | None = None) -> date | None:
    """The last useful day (C. civ. 2228, 2229); None for a public debtor, whose rules are others.

    The debtor's part payment or promise begins the period anew (C. civ. 2240). Shorter periods, such as that of
    carriage, are not known here.
    """
    if kind is DebtorKind.PUBLIC:
        return None
    start = max(due_on, acknowledged_on or due_on)
    years = CONSUMER_YEARS if kind.is_consumer else COMMON_YEARS
    day = 28 if (start.month, start.day) == _LEAP_DAY else start.day
    return date(start.year + years, start.month, day)
