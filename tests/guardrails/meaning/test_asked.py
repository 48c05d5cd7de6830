"""What the reader asked is no statement of the letter, unless the letter says yes."""

from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.letter import Letter
from assistant.guardrails.rules.business import RULES as BUSINESS_RULES
from assistant.guardrails.rules.concession import RULES as CONCESSION_RULES

_RULES = (*BUSINESS_RULES, *CONCESSION_RULES)


def _found(text: str) -> set[str]:
    letter = Letter(text, BUSINESS, read_rates())
    return {finding.rule for rule in _RULES for finding in rule.run(letter) if finding.start is not None}


@pytest.mark.parametrize(
    "asked",
    [
        "Vous me demandez si l’indemnité de 40,00 € est soumise à TVA : elle ne l’est pas.",
        "Votre collègue voulait savoir si une réduction était possible. Aucun escompte n’est prévu.",
        "Vos services se demandent s’il faut calculer les pénalités sur le hors taxes.",
    ],
)
def test_a_question_of_the_reader_s_is_no_statement(asked: str) -> None:
    assert _found(asked) == set()


@pytest.mark.parametrize(
    "granted",
    [
        "Vous me demandez si l’indemnité de 40,00 € est soumise à TVA. Oui, elle l’est.",
        "Votre collègue voulait savoir si une réduction était possible : c’est d’accord.",
        "Vous m’avez demandé si les intérêts courent au taux de 25 %, la loi le prévoit.",
        "Vous nous avez demandé une remise de 20 % et nous l’appliquons.",
        "Nous nous demandons si une remise de 5 % vous déciderait.",
    ],
)
def test_a_yes_or_a_question_of_ours_is_one(granted: str) -> None:
    assert _found(granted) != set()
