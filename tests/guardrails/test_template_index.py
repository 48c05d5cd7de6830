from __future__ import annotations

import pytest

from assistant.guardrails.template import Template
from assistant.guardrails.template_index import TemplateIndex

PAY = Template("payez vite")
SEIZE = Template("saisie")


def _index() -> TemplateIndex:
    index = TemplateIndex()
    index.add(1, [PAY, SEIZE])
    index.add(2, [SEIZE])
    return index


def test_a_template_is_live_where_all_its_needs_are_met() -> None:
    assert _index().live(frozenset({"paye", "vite", "merc"})) == {1: {0: PAY}}


def test_a_template_whose_need_is_missing_is_not_searched() -> None:
    assert _index().live(frozenset({"paye", "merc"})) == {}


def test_templates_are_told_apart_by_who_asked_for_them() -> None:
    assert _index().live(frozenset({"sais"})) == {1: {1: SEIZE}, 2: {0: SEIZE}}


def test_a_template_that_needs_no_word_is_refused() -> None:
    with pytest.raises(ValueError, match="aucun mot"):
        TemplateIndex().add(1, [Template("x*")])
