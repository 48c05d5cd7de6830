from __future__ import annotations

import pytest

from assistant.bootstrap import read_rates
from assistant.guardrails.examples import BUSINESS
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.leverage import is_leverage, names_people, tells_of_it
from assistant.guardrails.wording.passage import read

RATES = read_rates()

_HELD_OVER = [
    "Notre plateau passe souvent et le hangar du bas ne ferme pas.",
    "Mes deux fils trouvent le temps long.",
    "Je croise votre mère tous les samedis.",
    "Votre mari n’a pas l’air d’être au courant.",
    "Des personnes assermentées ont la chemise sur leur table.",
    "Vous faites beaucoup de travaux au noir.",
]
_SPOKEN_OF = [
    "Votre terrasse doit être superbe sous ce soleil.",
    "Mes ouvriers gardent un excellent souvenir de vos cantines.",
    "J’ai croisé votre directrice, toujours aussi souriante.",
    "Votre porte ne fermait pas, elle est réparée.",
    "La facture F-118 reste à régler.",
]


@pytest.mark.parametrize("text", _HELD_OVER)
def test_what_stands_unguarded_would_learn_or_judges_is_held_over_the_reader(text: str) -> None:
    letter = Letter(text, BUSINESS, RATES)

    assert is_leverage(letter, read(letter).passages[0])


@pytest.mark.parametrize("text", _SPOKEN_OF)
def test_what_is_merely_spoken_of_is_not(text: str) -> None:
    letter = Letter(text, BUSINESS, RATES)

    assert not is_leverage(letter, read(letter).passages[0])


def test_people_are_named_but_not_where_one_thanks_them() -> None:
    letter = Letter("Vos voisins nous regardent. Merci à vos voisins.", BUSINESS, RATES)

    assert [names_people(letter, passage) for passage in read(letter).passages] == [True, False]


def test_a_reader_who_learns_is_no_third_party() -> None:
    assert tells_of_it("je serais navre que votre banquier l'apprenne")
    assert not tells_of_it("je ne voudrais pas que vous appreniez cette hausse")
