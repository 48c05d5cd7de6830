"""What falls due, as one says it: one day for one, each sum at its day for two, their total and the first for more."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal
from typing import Final

from assistant.domain.money import ZERO, total
from assistant.domain.writing.situation import Situation
from assistant.french.numbers.amounts import format_amount_words
from assistant.french.numbers.numbers import write_number_words
from assistant.french.spoken import spoken_day

_EACH: Final = 2  # days whose sums the ear still keeps apart
_FEW: Final = 6  # invoices of which the rules take any subtotal for a fact


def due_values(situation: Situation) -> dict[str, str]:
    """``due_day`` where all falls due on one day, else ``dues``: of several days, none stands for the others."""
    by_day: defaultdict[date, Decimal] = defaultdict(lambda: ZERO)
    for item in situation.items:
        by_day[item.invoice.due_on] += item.undisputed
    days = sorted(by_day)
    if not days:
        return {"due_day": "", "dues": ""}
    first = spoken_day(days[0], situation.as_of)
    if len(days) == 1:
        return {"due_day": first, "dues": ""}
    if len(days) <= _EACH and len(situation.items) <= _FEW:
        sums = (f"{format_amount_words(by_day[day])} {spoken_day(day, situation.as_of)}" for day in days)
        return {"due_day": "", "dues": ", et ".join(sums)}
    whole = format_amount_words(total(by_day.values()))
    return {
        "due_day": "",
        "dues": f"{whole} à {write_number_words(len(days))} dates différentes, à commencer par {first}",
    }
