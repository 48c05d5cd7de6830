from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.engine import check
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.required import required_by_law

RATES = read_rates()


@pytest.mark.parametrize(
    "told",
    [
        "Une exécution forcée supposerait une décision de justice, dont il n’est pas question ici.",
        "Toute mesure d’exécution exige un jugement, et nous n’en demandons pas.",
        "Une saisie-attribution n’est possible qu’avec un titre exécutoire.",
        "L’expulsion d’un locataire requiert toujours un jugement.",
        "La capitalisation des intérêts suppose une clause ou une décision de justice, et nous ne la demandons pas.",
        "Seuls une demande en justice ou un acte d’exécution interrompent la prescription.",
    ],
)
def test_what_the_law_takes_before_a_step_is_no_threat(told: str) -> None:
    found = check(told, BUSINESS, RATES)

    assert [one.rule for one in found if one.severity is Severity.BLOCKING and one.start is not None] == []


@pytest.mark.parametrize(
    "told",
    [
        "Une exécution forcée suppose un titre, et nous l’aurons sous huit jours.",
        "Une exécution forcée suppose un jugement que nous obtiendrons.",
        "Une exécution forcée ne suppose qu’une signature.",
        "La saisie de vos comptes suppose un titre.",
        "Une exécution forcée suppose un jugement : il arrive.",
        "Une exécution forcée suppose un titre, et nous ne tarderons pas à l’avoir.",
        "Une exécution forcée suppose un titre, que nous ne demandons pas encore.",
    ],
)
def test_a_step_that_is_near_or_the_reader_s_is_a_threat(told: str) -> None:
    assert required_by_law(Letter(told, BUSINESS, RATES)) == ()
    assert "CND056" in {one.rule for one in check(told, BUSINESS, RATES)}
