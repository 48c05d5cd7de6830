"""Why a sheet changed during a call is told as it was: the account moved, the model answered, or both."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from assistant.domain.calls.call_sheet import CallScript, CallSituation, Discreet
from assistant.domain.calls.shown_sheet import ShownSheet
from assistant.ui.components.calls.call_coaching import why_changed

COMPOSED = ShownSheet(
    CallSituation.FIRST_CALL,
    CallScript("C’est bien vous ?", "", "Merci.", "Il reste cent euros.", "Ensemble.", "Pour lundi ?", "Merci."),
    (),
    Discreet("Un rappel.", "Un rappel.", "Un rappel."),
    (),
    (),
    datetime(2026, 11, 23, 9, tzinfo=UTC),
)
WORDED = replace(COMPOSED, script=replace(COMPOSED.script, desire="Une date suffit.", worded_by="fake"))


def test_a_model_that_answered_moved_no_account() -> None:
    assert why_changed((COMPOSED, WORDED)) == "le modèle a reformulé la suite"


def test_an_account_that_moved_is_told_with_or_without_a_model() -> None:
    paid = replace(COMPOSED, situation=CallSituation.THANKS)
    assert why_changed((COMPOSED, paid)) == "un mouvement du compte est arrivé"
    assert why_changed((COMPOSED, WORDED, paid)) == "le modèle a reformulé la suite, et le compte a bougé"
