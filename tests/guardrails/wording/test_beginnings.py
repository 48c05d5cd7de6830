from __future__ import annotations

import re

import pytest

from assistant.guardrails.wording.beginnings import UNTOLD, beginnings
from assistant.guardrails.wording.lexicon import stems
from assistant.guardrails.wording.sentence import Sentence, spans_from


@pytest.mark.parametrize(
    ("template", "begins"),
    [
        ("(penalites|interets) ~3 frais", {"pena", "inte"}),
        ("(nous )?verrons", {"nous", "verr"}),
        ("a[- ]?coups?", {"a", "acou"}),
        ("savoir-?vivre", {"savo"}),
        ("{insult} de", stems("insult")),
        ("tu( |$)", {"tu"}),
    ],
)
def test_a_match_begins_with_one_of_the_first_words_of_its_template(template: str, begins: set[str]) -> None:
    assert beginnings(template) == begins


@pytest.mark.parametrize("template", ["\\d+ euros", "jou[a-z]* avec", "[^.]{0,9}frais", " ?frais"])
def test_where_a_match_may_begin_with_anything_nothing_is_told(template: str) -> None:
    assert beginnings(template) == UNTOLD


@pytest.mark.parametrize("text", ["payez vite, payez", "depayez payez payez vite", "rien", "payez"])
def test_matches_tried_at_words_are_those_of_a_search(text: str) -> None:
    pattern = re.compile(r"(?<![a-z0-9])(?:payez(?: payez)?)(?![a-z0-9])")
    passage = Sentence(text)

    assert spans_from(frozenset({"paye"}), pattern, passage) == [match.span() for match in pattern.finditer(text)]
