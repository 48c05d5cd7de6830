"""French words of calls: situations, outcomes, what a person answers."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain.calls import call_names

SITUATIONS = call_names.SITUATIONS
OUTCOMES = call_names.OUTCOMES
TRIGGERS = call_names.TRIGGERS


def share(rate: Decimal | None) -> str:
    """A rate in whole per cent, "–" where nothing can be divided."""
    return "–" if rate is None else f"{rate * 100:.0f}\u202f%"
