from __future__ import annotations

from datetime import date

import pytest

from assistant.domain.facts import Facts
from assistant.domain.interest.rate_table import RateTable
from assistant.guardrails.letter import Letter
from assistant.guardrails.meaning.quoted_statute import is_quoted_statute


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("L’article L125-1 dispose : « l’huissier de justice peut mettre en œuvre ».", True),
        ('Aux termes du code, "l’huissier de justice peut mettre en œuvre".', True),
        ("Notre collègue dit : « l’huissier de justice viendra vous voir ».", False),
        ("L’article L125-1 parle de l’huissier de justice.", False),
    ],
)
def test_the_law_in_its_own_words_is_nobodys_statement(text: str, quoted: bool) -> None:  # noqa: FBT001  (a case)
    letter = Letter(text, Facts(as_of=date(2026, 11, 21)), RateTable(()))
    start = letter.twin.folded.index("huissier")

    assert is_quoted_statute(letter, (start, start + 8)) is quoted
