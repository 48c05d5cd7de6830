from __future__ import annotations

from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.guardrails.wording.first_look import first_look
from assistant.guardrails.wording.necessary import met
from assistant.guardrails.wording.sentence import Sentence
from assistant.guardrails.wording.template import Template
from assistant.guardrails.wording.template_index import TemplateIndex
from assistant.guardrails.wording.word_order import in_order

SHAPES = (
    "(dites|dis|transmettez) ~1 (au|a la|a l'|a son) (mari|femme|salariee?|voisine?)",
    "(reglez|payez)(-la|-le)? ~3 (chez nous|a notre (banque|caisse|ordre))",
    "menac[a-z]* de ?saisie",
    "(divorce|instance de divorce)[^.;!?]{0,30} (avant|partage|reglez)",
    "(ouvr|ferm)(ez|ons) (votre |la )?porte(?! close)",
    "frais (de|d') (relances?|recouvrement)",
    "{kin} ~2 mise-?en-?demeure",
    "\\d+ ?(%|pour ?cent) ~2 dommages",
    "(vous|tu) (ne )?(nous |me )?(devez|dois) (plus )?rien",
    "(jou|fait)[a-z]* avec le feu|saute d'humeur",
    "x (de )?(la )?d ?y",
    "(vous )?expos[a-z]+ (maintenant|sur-le-champ|ci-?joint)",
)
WORD_CHARACTERS = f"{ascii_lowercase}0123456789 ',.-%"


def test_a_first_look_tells_a_word_behind_an_optional_one_and_beside_a_hyphen() -> None:
    told = set(first_look("nous (vous )?exposons (maintenant|sur-le-champ)"))

    assert told == {frozenset({"nous"}), frozenset({"expo"}), frozenset({"main", "cham"})}


@pytest.mark.parametrize("shape", SHAPES)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_whatever_a_template_matches_is_let_through_and_found(shape: str, data: st.DataObject) -> None:
    template = Template(shape)
    text = data.draw(st.from_regex(template.pattern, fullmatch=True, alphabet=WORD_CHARACTERS))
    sentence = Sentence(f"bonjour, {text} !")
    index = TemplateIndex()
    index.add(1, [template])

    assert met(first_look(shape), sentence.stems)
    assert in_order(template.order, sentence)
    assert index.live(sentence) == {1: [template]}
    assert template.spans(sentence) == [match.span() for match in template.pattern.finditer(sentence.text)]


def test_a_pattern_waits_until_a_sentence_holds_its_words() -> None:
    template = Template("payez vite")

    assert template.spans(Sentence("vite, payez")) == []
    assert "pattern" not in vars(template)
    assert template.spans(Sentence("payez vite")) == [(0, 10)]


def test_any_letter_of_a_template_is_also_a_joined_one() -> None:
    template = Template("ta [a-z]+ paiera")

    assert template.spans(Sentence("ta sœur paiera")) == [(0, 14)]
    assert template.spans(Sentence("_ta sœur paiera_")) == [(1, 15)]
