"""How late a sum is: of several due days, the age is that of the oldest, and is said to be."""

from __future__ import annotations

from assistant.domain.writing.situation import Situation
from assistant.french.days.elapsed import elapsed_phrase


def overdue_words(situation: Situation) -> str:
    """« depuis trois mois »; of several due days, « depuis trois mois pour la plus ancienne »; "" before the first."""
    words = _longest(situation)
    return f"{words} pour la plus ancienne" if words and _due_apart(situation) else words


def lateness_words(situation: Situation) -> str:
    """« l’échéance est passée depuis trois mois »; of several due days, « la plus ancienne échéance est passée... »."""
    words = _longest(situation)
    due = "la plus ancienne échéance" if _due_apart(situation) else "l’échéance"
    return f"{due} est passée {words}" if words else ""


def _longest(situation: Situation) -> str:
    days = max((item.days_past_due(situation.as_of) for item in situation.items), default=0)
    return elapsed_phrase(days) if days > 0 else ""


def _due_apart(situation: Situation) -> bool:
    return len({item.invoice.due_on for item in situation.items}) > 1
