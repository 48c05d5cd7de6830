"""Plain text keeps every character in its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.french.plain_text import folded, plain_marks


@given(st.text(max_size=80))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(folded(text)) == len(plain_marks(text)) == len(text)


def test_capitals_that_grow_in_lower_case_stay_as_they_are() -> None:
    assert folded("ÉTÉ à İstanbul") == "ete a istanbul"


def test_many_odd_characters_are_folded_in_one_pass() -> None:
    odd = "".join(chr(0xFF21 + rank) for rank in range(26)) + "".join(chr(0xFF41 + rank) for rank in range(26))
    assert folded(odd) == "abcdefghijklmnopqrstuvwxyz" * 2


def test_line_breaks_of_all_kinds_are_line_breaks() -> None:
    assert plain_marks("a\u2028b\u0085c") == "a\nb\nc"
