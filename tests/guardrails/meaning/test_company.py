"""A weak word hints only in company: of the reader, a debt, or what is to come."""

from __future__ import annotations

import pytest

from assistant.guardrails.meaning.company import has_company, is_weather, is_work, may_hint


@pytest.mark.parametrize(
    ("sentence", "named", "hints"),
    [
        ("votre voisin a eu la gentillesse de preter son escabeau", "votre voisin", False),
        ("votre voisin saura ce que vous devez", "votre voisin", True),
        ("la gendarmerie est passee ce matin", "gendarmerie", False),
        ("la gendarmerie est passee chez vos voisins", "gendarmerie", True),
        ("l'urssaf a moins de patience", "urssaf", True),
    ],
)
def test_who_is_named_in_a_tale_of_what_was_done_hints_at_nothing(sentence: str, named: str, *, hints: bool) -> None:
    assert may_hint(sentence, named) is hints


def test_a_tale_of_a_third_person_has_no_company() -> None:
    assert not has_company("manu a fait semblant de ne pas etre fier")
    assert has_company("vous faites semblant de ne pas comprendre")


def test_the_heat_may_overwhelm_but_not_by_the_reader() -> None:
    assert is_weather("la chaleur nous accable un peu")
    assert not is_weather("la chaleur n'excuse pas votre lachete")


def test_who_comes_to_fit_something_comes_to_work_and_who_comes_to_ask_does_not() -> None:
    assert is_work("mes gars passeront redresser la palissade")
    assert not is_work("mes gars passeront poser une question")
