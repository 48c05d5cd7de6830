from __future__ import annotations

import re

import pytest

from assistant.guardrails.wording.neighbourhood import at_line_starts


@pytest.mark.parametrize("text", ["", "avis", "un avis\navis\n\navis de rien", "avis\navis", "\n\navis\n"])
def test_headings_tried_at_lines_are_those_of_a_search(text: str) -> None:
    pattern = re.compile(r"^avis(?:\navis)?[^\n]*$", re.MULTILINE)

    assert [m.span() for m in at_line_starts(pattern, text)] == [m.span() for m in pattern.finditer(text)]
