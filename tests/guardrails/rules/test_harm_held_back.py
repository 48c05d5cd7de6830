from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.domain.finding import Severity
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.letter import Letter
from assistant.guardrails.rules.conduct.harm_held_back import RULE

RATES = read_rates()


def _weights(text: str) -> list[Severity]:
    return [found.severity for found in RULE.run(Letter(text, BUSINESS, RATES))]


@pytest.mark.parametrize(
    "text",
    [
        "J’aimerais n’avoir rien à raconter.",
        "Mon silence ne durera pas toujours.",
        "Votre banque est en face de la nôtre. Autant que vous n’ayez pas à traverser.",
        "Il serait dommage que vos clients apprennent que vous ne payez pas.",
    ],
)
def test_the_move_alone_or_beside_a_payment_is_only_warned_of(text: str) -> None:
    assert _weights(text) == [Severity.WARNING]


@pytest.mark.parametrize(
    "text",
    [
        "Tout le monde me demande de vos nouvelles. Le marché est le mardi. J’aimerais n’avoir rien à raconter.",
        "Je tiens ma langue devant vos confrères.",
        "Votre sœur coiffe ma femme. Il serait triste qu’elles en viennent à ce sujet.",
    ],
)
def test_beside_people_who_would_learn_it_is_blocked(text: str) -> None:
    assert _weights(text) == [Severity.BLOCKING]


def test_people_three_sentences_before_are_left_alone() -> None:
    text = "Je croise votre mère au bourg. Il fait beau. Les prés sont secs. Ce serait bête."

    assert _weights(text) == [Severity.WARNING]


def test_a_sentence_with_two_moves_is_one_fault() -> None:
    assert len(_weights("Je me tais, et ce serait bête.")) == 1
