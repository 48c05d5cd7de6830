"""Small talk: what is told of the past or warmly, and presses nobody."""

from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import CONSUMER
from assistant.guardrails.meaning.small_talk import is_small_talk


@pytest.mark.parametrize(
    "sentence",
    [
        "votre fils est rentre en pirate, quelle allure.",
        "bonne rentree a vos trois filles.",
        "ne te presse pas, le medecin passera d'abord.",
        "nous preferons votre ancienne enseigne, elle etait plus gaie.",
    ],
)
def test_what_is_told_or_wished_is_small_talk(sentence: str) -> None:
    assert is_small_talk(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "votre fils est rentre, il va le regretter.",
        "j'ai croise votre gardienne, je n'ai rien dit.",
        "vos voisins ont vu la facture.",
        "un accident est vite arrive.",
        "nous savons que vous etes rentre.",
        "votre quartier est calme.",
    ],
)
def test_what_asks_foretells_or_frightens_is_none(sentence: str) -> None:
    assert not is_small_talk(sentence)


def test_a_rule_of_conduct_only_warns_in_small_talk() -> None:
    told = "Bonjour,\n\nVotre soirée a fait des étincelles, quelle fête.\n\nMerci."
    menace = "Bonjour,\n\nSans virement, il y aura des dégâts.\n\nMerci."

    def severities(text: str) -> set[Severity]:
        return {one.severity for one in check(text, CONSUMER, read_rates()) if one.rule == "CND331"}

    assert severities(told) == {Severity.WARNING}
    assert severities(menace) == {Severity.BLOCKING}
