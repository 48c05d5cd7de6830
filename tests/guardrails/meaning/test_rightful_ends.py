from __future__ import annotations

import pytest

from assistant.guardrails.meaning.rightful_ends import is_a_step, is_kind, is_of_business


@pytest.mark.parametrize(
    ("sentence", "before"),
    [
        ("nous prefererions ne pas avoir a saisir le tribunal", ""),
        ("j'aimerais autant ne pas en arriver la", "une mise en demeure suivrait"),
        ("nous ne souhaitons pas l'appliquer", "le contrat prevoit de suspendre nos passages"),
    ],
)
def test_a_step_of_the_law_is_named_or_pointed_back_to(sentence: str, before: str) -> None:
    assert is_a_step(sentence, before)


def test_what_points_back_to_nothing_is_no_step() -> None:
    assert not is_a_step("j'aimerais autant ne pas en arriver la", "mes fils ont du caractere")
    assert not is_a_step("ce serait bete", "une mise en demeure suivrait")


def test_a_quarrel_the_weather_and_a_payment_are_what_one_may_well_regret() -> None:
    assert is_kind("ce serait bete de se facher")
    assert is_kind("quel dommage que la pluie ait gache le bal")
    assert is_of_business("je prefererais ne pas recevoir de cheque")
    assert not is_kind("il serait facheux qu'il m'interroge")
