"""The rhythm of calls in words: days as one says them, and that it is no law."""

from __future__ import annotations

from datetime import time

from assistant.domain.calls.call_rhythm import CallLimits, CallRhythm, DiallingRule
from assistant.domain.dispatch.sending_window import SendingWindow
from assistant.ui.call_rhythm_words import days_in_words, rhythm_in_words, rule_in_words


def test_days_are_said_as_a_run_or_one_by_one() -> None:
    assert days_in_words((0, 1, 2, 3, 4)) == "du lundi au vendredi"
    assert days_in_words((1, 3)) == "le mardi et le jeudi"
    assert days_in_words((0, 1, 3)) == "le lundi, le mardi et le jeudi"


def test_the_house_says_that_it_is_its_own_rule() -> None:
    told = rhythm_in_words(CallRhythm())
    assert told.startswith("Règle de la maison, non de la loi")
    assert "10\u202fh à 13\u202fh et 14\u202fh à 19\u202fh, 3 essais en 7 jours dont 1 abouti au plus" in told


def test_minutes_and_plurals_are_told() -> None:
    rule = DiallingRule((SendingWindow((1,), time(9, 30), time(12)),), CallLimits(answered=2, tries=1))
    assert rule_in_words(rule) == "le mardi, 9\u202fh\u202f30 à 12\u202fh, 1 essai en 7 jours dont 2 aboutis au plus"
