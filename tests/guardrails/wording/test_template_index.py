from __future__ import annotations

import pytest

from assistant.guardrails.wording.sentence import Sentence
from assistant.guardrails.wording.template import Template
from assistant.guardrails.wording.template_index import TemplateIndex

PAY = Template("payez vite")
SEIZE = Template("saisie")


def _index() -> TemplateIndex:
    index = TemplateIndex()
    index.add(1, [PAY, SEIZE])
    index.add(2, [SEIZE])
    return index


def _live(text: str) -> dict[int, list[Template]]:
    return _index().live(Sentence(text))


def test_a_template_is_live_where_all_its_needs_are_met() -> None:
    assert _live("merci : payez tout, et vite") == {1: [PAY]}


def test_a_template_whose_need_is_missing_is_not_searched() -> None:
    assert _live("payez, merci") == {}


def test_a_template_is_not_searched_for_another_word_of_the_same_stem() -> None:
    assert _live("payer vite") == {}


def test_templates_are_told_apart_by_who_asked_for_them() -> None:
    assert _live("la saisie") == {1: [SEIZE], 2: [SEIZE]}


def test_a_template_that_needs_no_word_is_refused() -> None:
    with pytest.raises(ValueError, match="aucun mot"):
        TemplateIndex().add(1, [Template("x*")])
