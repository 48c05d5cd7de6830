from __future__ import annotations

import pytest

from assistant.guardrails.wording.clauses import bound
from assistant.guardrails.wording.sentence import Sentence


@pytest.mark.parametrize(
    ("text", "words", "clause"),
    [
        ("la pose est finie, nous appelons votre banque", "votre banque", "nous appelons votre banque"),
        ("nous appelons votre banque, la pose est finie", "votre banque", "nous appelons votre banque"),
        ("merci : nous appelons votre banque", "votre banque", " nous appelons votre banque"),
        ("merci de votre aide mais j'appelle votre banque", "votre banque", " j'appelle votre banque"),
        ("si vous voulez, nous appelons votre banque", "votre banque", "si vous voulez, nous appelons votre banque"),
        ("nous appelons votre banque, a lyon, a 10:30", "votre banque", "nous appelons votre banque, a lyon, a 10:30"),
    ],
)
def test_words_are_bound_up_to_a_clause_that_stands_by_itself(text: str, words: str, clause: str) -> None:
    start = text.index(words)

    assert bound(Sentence(text), start, start + len(words)) == clause
