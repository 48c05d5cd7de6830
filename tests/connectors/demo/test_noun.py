from __future__ import annotations

import pytest

from assistant.connectors.demo.noun import Noun


@pytest.mark.parametrize(
    ("line", "the", "a", "of", "your"),
    [
        ("m:totem", "le totem", "un totem", "du totem", "ton totem"),
        ("f:bâche", "la bâche", "une bâche", "de la bâche", "ta bâche"),
        ("f:enseigne", "l’enseigne", "une enseigne", "de l’enseigne", "ton enseigne"),
        ("mp:étuis", "les étuis", "des étuis", "des étuis", "tes étuis"),
        ("fp:affiches", "les affiches", "des affiches", "des affiches", "tes affiches"),
    ],
)
def test_articles_contract_and_elide(line: str, the: str, a: str, of: str, your: str) -> None:
    holes = Noun.read(line).holes()
    assert (holes["le"], holes["un"], holes["du"], holes["ton"]) == (the, a, of, your)


def test_participles_and_verbs_agree() -> None:
    holes = Noun.read("fp:affiches").holes()
    assert f"{holes['il']} {holes['est']} prêt{holes['ag']}" == "elles sont prêtes"


def test_small_goods_are_told_from_what_is_fitted() -> None:
    assert Noun.read("mp:flyers de rentrée").about == "paper"
    assert Noun.read("f:enseigne lumineuse").about == "fitted"


def test_those_who_write_english_have_an_english_word() -> None:
    assert Noun.read("mp:dépliants=brochures").holes()["en"] == "brochures"
    assert Noun.read("mp:dépliants").holes()["en"] == "dépliants"
