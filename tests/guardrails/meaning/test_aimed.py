from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.meaning.aimed import is_aimed


@pytest.mark.parametrize(
    "said",
    [
        "un virement, ce serait un miracle a cette heure de la nuit.",
        "votre facon de faire est celle d'un gamin de huit ans, pas d'un patron.",
        "vous vous moquez de tous les artisans qui ont travaille ici cet hiver.",
        "quel beau spectacle que voila.",
    ],
)
def test_words_on_the_debt_on_the_readers_conduct_or_too_few_to_tell_a_tale_are_aimed(said: str) -> None:
    assert is_aimed(said)


@pytest.mark.parametrize(
    "told",
    [
        "le rosier a refleuri apres la grele de juin, un miracle.",
        "la chorale a fait rire toute la salle du haut de ses echasses.",
        "les poules ont franchi la cloture et mange vos salades en une nuit.",
    ],
)
def test_a_tale_of_something_else_is_not_aimed(told: str) -> None:
    assert not is_aimed(told)


def test_mockery_only_warns_in_a_sentence_that_is_not_aimed() -> None:
    assert _severities("Ton cousin a fait rire toute la tablée du haut de ses échasses.") == {Severity.WARNING}
    assert _severities("Votre prétendu virement amuse tout l’atelier.") == {Severity.BLOCKING}


def test_a_sentence_that_names_the_client_is_aimed_at_him() -> None:
    assert Severity.BLOCKING in _severities(
        "Luc Morel est un incapable aux yeux de tous ceux qui lui ont parlé une fois cette année."
    )


def _severities(said: str) -> set[Severity]:
    text = f"Bonjour,\n\n{said}\n\nMerci."
    found = [one for one in check(text, BUSINESS, read_rates()) if one.rule in {"TON072", "TON333"}]
    return {one.severity for one in found}
