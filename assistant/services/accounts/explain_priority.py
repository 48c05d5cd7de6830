"""Explain the priority: the factors of one row of the day's list in one French sentence."""

from __future__ import annotations

from decimal import Decimal

from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.worklist import WorklistRow
from assistant.french.numbers.amounts import format_amount

_ROADS = {
    Channel.LETTER: "par lettre",
    Channel.PHONE: "par téléphone",
    Channel.VOICEMAIL: "par messagerie",
    Channel.REGISTERED_LETTER: "en recommandé",
    Channel.ELECTRONIC_REGISTERED_LETTER: "en recommandé électronique",
}


def explain_priority(row: WorklistRow) -> str:
    """The amount, its age and each factor that is not one, as "promesse non tenue (× 1,5)"."""
    days = row.days_past_due
    age = f"en retard de {days} jour{'s' if days > 1 else ''} ({_times(row.age_factor)})" if days > 0 else "à échoir"
    factors = (
        ("promesse non tenue", row.promise_factor),
        (row.habit, row.probability_factor),
        (_ROADS.get(row.channel, ""), row.effort_factor),
    )
    told = [f"{words} ({_times(factor)})" for words, factor in factors if words and factor != 1]
    return "\u202f; ".join([f"{format_amount(row.amount)} {age}", *told]) + "."


def _times(factor: Decimal) -> str:
    return f"× {factor.quantize(Decimal('0.1'))}".replace(".", ",")
