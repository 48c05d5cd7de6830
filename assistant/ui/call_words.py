"""French words of calls: situations, outcomes, what a person answers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from assistant.domain.calls import call_names
from assistant.domain.writing.register import AddressForm
from assistant.services.calls.call_pick import Hindrance

SITUATIONS = call_names.SITUATIONS
OUTCOMES = call_names.OUTCOMES
TRIGGERS = call_names.TRIGGERS
FORMS = {AddressForm.VOUS: "Vous", AddressForm.TU: "Tu"}
_HINDRANCES = {
    Hindrance.HOURS: "hors des heures d’appel",
    Hindrance.LATER: "mieux joignable plus tard",
    Hindrance.CALLED: "déjà appelé ces jours-ci",
    Hindrance.HELD: "en ligne avec un collègue",
    Hindrance.LANGUAGE: "dans une langue que parle un collègue",
    Hindrance.SKIPPED: "passé par vous",
}


def hindered(over: Mapping[Hindrance, int]) -> str:
    """Who cannot be dialled now, by reason: "3 hors des heures d’appel, 1 passé par vous"."""
    return ", ".join(f"{over[one]} {words}" for one, words in _HINDRANCES.items() if over.get(one))


def share(rate: Decimal | None) -> str:
    """A rate in whole per cent, "–" where nothing can be divided."""
    return "–" if rate is None else f"{rate * 100:.0f}\u202f%"
