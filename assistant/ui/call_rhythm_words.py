"""The hours and tries of calls in French: what the house does, and that no law says so."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from assistant.domain.calls.call_rhythm import CallRhythm, DiallingRule
from assistant.french.days.calendar_words import WEEKDAY_NAMES
from assistant.french.numbers.counts import counted

_A_RUN = 3  # days in a row from which one says « du ... au ... »


def rhythm_in_words(rhythm: CallRhythm) -> str:
    """One sentence for both kinds of debtors, naming it for what it is."""
    return (
        f"Règle de la maison, non de la loi\u202f: particuliers {rule_in_words(rhythm.consumers)}\u202f; "
        f"professionnels {rule_in_words(rhythm.others)}\u202f; jamais le dimanche ni un jour férié\u202f; "
        f"{counted(rhythm.retry_hours, 'heure', 'heures')} au moins entre deux appels au même client."
    )


def rule_in_words(rule: DiallingRule) -> str:
    """« du lundi au vendredi, 10 h à 13 h et 14 h à 19 h, 3 essais en 7 jours dont 1 abouti au plus »."""
    days = sorted({weekday for window in rule.windows for weekday in window.weekdays})
    hours = " et ".join(f"{hour_in_words(window.opens)} à {hour_in_words(window.closes)}" for window in rule.windows)
    tries, answered = rule.limits.tries, rule.limits.answered
    return (
        f"{days_in_words(days)}, {hours}, {tries} essai{'s' if tries > 1 else ''} en 7 jours "
        f"dont {answered} abouti{'s' if answered > 1 else ''} au plus"
    )


def days_in_words(days: Sequence[int]) -> str:
    """« du lundi au vendredi », « le mardi et le jeudi »; 0 is Monday."""
    if len(days) >= _A_RUN and list(days) == list(range(days[0], days[-1] + 1)):
        return f"du {WEEKDAY_NAMES[days[0]]} au {WEEKDAY_NAMES[days[-1]]}"
    named = [f"le {WEEKDAY_NAMES[day]}" for day in days]
    return " et ".join(filter(None, [", ".join(named[:-1]), *named[-1:]]))


def hour_in_words(at: time) -> str:
    """« 9 h », « 9 h 30 »."""
    return f"{at.hour}\u202fh" if not at.minute else f"{at.hour}\u202fh\u202f{at.minute:02}"
