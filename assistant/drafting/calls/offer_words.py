"""A payment plan that is offered, as one says it: two instalments each at its day, of more the first and last."""

from __future__ import annotations

from typing import Final

from assistant.domain.calls.call_brief import CallBrief, Due
from assistant.french.numbers.amounts import format_amount_words
from assistant.french.numbers.numbers import write_number_words
from assistant.french.spoken import spoken_day

_EACH: Final = 2  # instalments whose sums the ear still keeps apart


def offer_values(brief: CallBrief) -> dict[str, str]:
    """``offer`` and ``offer_count``, "" where none awaits its answer."""
    if not brief.offered:
        return {"offer": "", "offer_count": ""}
    count = f"{write_number_words(len(brief.plan))} versements"
    parts = [_part(one, brief) for one in brief.plan]
    if len(parts) <= _EACH:
        told = f"{', '.join(parts[:-1])}, et {parts[-1]}"
    else:
        told = f"le premier de {parts[0]}, et le dernier de {parts[-1]}"
    return {"offer": f"{count}, {told}", "offer_count": count}


def _part(due: Due, brief: CallBrief) -> str:
    return f"{format_amount_words(due.amount)} {spoken_day(due.on, brief.situation.as_of)}"
