from __future__ import annotations

import pytest

from assistant.guardrails.wording.alternatives import alternatives_of, inside_of


def test_only_bars_outside_parentheses_and_brackets_part_a_pattern() -> None:
    assert alternatives_of(r"(a|b)c|[|]d|e\|f") == ["(a|b)c", "[|]d", r"e\|f"]


@pytest.mark.parametrize(
    ("pattern", "inside"),
    [("(?:a|b)", "a|b"), ("(a(b))", "a(b)"), ("(a)(b)", None), ("(?=a)", None), ("(a)?", None)],
)
def test_what_a_pattern_that_is_one_group_holds(pattern: str, inside: str | None) -> None:
    assert inside_of(pattern) == inside
