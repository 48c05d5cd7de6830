"""A rule that goes by weak words blocks where a debt or what may come is spoken of, and warns in an anecdote."""

from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.examples import CONSUMER
from assistant.guardrails.letter import Letter
from assistant.guardrails.rules.conduct.veiled_exposure import RULE


def _severities(text: str) -> set[Severity]:
    return {finding.severity for finding in RULE.run(Letter(text, CONSUMER, read_rates()))}


def test_an_anecdote_is_a_warning() -> None:
    told = "Vos voisins se demandent sûrement pourquoi notre camion est revenu trois fois."

    assert _severities(told) == {Severity.WARNING}


@pytest.mark.parametrize(
    "hint",
    [
        "Vos voisins se demandent sûrement pourquoi cette facture traîne.",
        "Pour l’instant, vos voisins ne savent rien.",
    ],
)
def test_a_debt_or_what_may_come_blocks(hint: str) -> None:
    assert _severities(hint) == {Severity.BLOCKING}
