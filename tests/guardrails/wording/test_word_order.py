from __future__ import annotations

import pytest

from assistant.guardrails.wording.sentence import Sentence
from assistant.guardrails.wording.template import Template
from assistant.guardrails.wording.word_order import in_order


def _may_match(template: str, text: str) -> bool:
    return in_order(Template(template).order, Sentence(text))


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("payez ~2 huissier", "payez ou un huissier"),
        ("payez ~2 huissier", "payez, ou bien l'huissier"),
        ("payez (-moi|-nous)? ~1 solde", "payez -nous le  solde"),
        ("mise-?en-?demeure", "la mise-en-demeure"),
        ("(ouvr|ferm)ez (votre|la) porte", "vous fermez la porte"),
        ("menac[a-z]* de saisie", "je vous menacais  de l'saisie"),
        ("payez[^.]{0,30} saisie", "payez , et , encore , saisie"),
        ("pour qu'(il|elle) paie", "c'est pour qu'elle paie"),
        ("foo ?bar", "un foobar ou un foo bar"),
        ("a (b c )?d", "a l' b l' c l' d"),
    ],
)
def test_where_the_words_stand_in_their_order_and_near_a_search_is_worth_while(template: str, text: str) -> None:
    assert _may_match(template, text)


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("payez ~2 huissier", "l'huissier dit : payez"),
        ("payez ~2 huissier", "payez donc avant que ne vienne chez vous un huissier"),
        ("payez ~2 huissier", "payer ou un huissier"),
        ("mauvais payeur", "mauvais moment pour un payeur"),
        ("impayee?s?", "une impayable facture"),
    ],
)
def test_where_they_do_not_no_pattern_is_run(template: str, text: str) -> None:
    read = Template(template)

    assert not in_order(read.order, Sentence(text))
    assert read.spans(Sentence(text)) == []
    assert "pattern" not in vars(read)


def test_what_is_too_far_to_be_counted_may_stand_anywhere_behind() -> None:
    words = " ".join("mot" for _ in range(80))

    assert _may_match("payez[^.]* huissier", f"payez {words} huissier")
    assert not _may_match("payez[^.]* huissier", f"huissier {words} payez")
