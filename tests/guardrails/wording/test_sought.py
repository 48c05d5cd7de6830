from __future__ import annotations

import re

import pytest

from assistant.guardrails.wording.sentence import stems_of
from assistant.guardrails.wording.sought import sought

TEXTS = (
    "la facture est echue depuis mars, les factures en retard aussi; surfacture.",
    "en  factures, en retard: facturee le 3, et _facture ou l'avoir; dusse, du, dus",
    "copie a maitre vial\nfacture\n  copie a l'huissier",
    "",
)
PATTERNS = (
    r"\bfactures?\b",
    r"\b(?:factures?|en (?:retard|souffrance)|l'avoir)\b",
    r"(?<![a-z0-9])(?:dus?|echue?s?(?= depuis))(?![a-z0-9])",
    r"\bdus?",
    r"\bfacture|\bretard\b",
    r"\b(?:la |les )?factures?\b",
    r"\b\w+ depuis\b",
    r"facture",
)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_a_sought_pattern_finds_what_a_plain_search_finds(pattern: str) -> None:
    for text in TEXTS:
        expected = [match.span() for match in re.finditer(pattern, text)]
        assert [match.span() for match in sought(pattern).matches(text, stems_of(text))] == expected


def test_a_pattern_of_lines_finds_what_a_plain_search_finds() -> None:
    pattern = r"^[ ]*copie a [^\n]+$"

    for text in TEXTS:
        expected = [match.span() for match in re.finditer(pattern, text, re.MULTILINE)]
        assert [match.span() for match in sought(pattern, re.MULTILINE).matches(text, stems_of(text))] == expected


def test_the_words_that_may_begin_a_match_are_known_choice_by_choice() -> None:
    openings = sought(r"\b(?:factures?|en retard)\b").openings

    assert [begins for _, begins in openings] == [{"fact"}, {"en"}]
    assert sought(r"\b(?:factures?|\w+ en retard)\b").openings == ()
    assert sought(r"\bdus?").openings == ()  # "durable" begins with it too
