"""Plain text keeps every character in its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.french.mail.plain_text import folded, places_of, plain_marks, words_of
from assistant.french.text.twin import twin


@given(st.text(max_size=80))
def test_folding_keeps_the_length(text: str) -> None:
    assert len(folded(text)) == len(plain_marks(text)) == len(text)


def test_capitals_that_grow_in_lower_case_stay_as_they_are() -> None:
    assert folded("ÉTÉ à İstanbul") == "ete a istanbul"


def test_many_odd_characters_are_folded_in_one_pass() -> None:
    odd = "".join(chr(0xFF21 + rank) for rank in range(26)) + "".join(chr(0xFF41 + rank) for rank in range(26))
    assert folded(odd) == "abcdefghijklmnopqrstuvwxyz" * 2


def test_spaces_and_apostrophes_are_made_plain() -> None:
    assert plain_marks("l’été\u202f: 1\u00a0234\u202f€") == "l'été : 1 234 €"


def test_line_breaks_of_all_kinds_are_line_breaks() -> None:
    assert plain_marks("a\u2028b\u0085c") == "a\nb\nc"


@given(st.text(st.characters(codec="cp1252") | st.sampled_from("\u202f\u2009\u2011\u2212"), max_size=40))
def test_western_text_is_folded_like_any_other(text: str) -> None:
    other = f"{text} \u4e00"  # a character that the table lacks
    assert folded(text) == folded(other)[:-2]
    assert plain_marks(text) == plain_marks(other)[:-2]
    assert words_of(folded(text)) == words_of(folded(other)) - {"\u4e00"}
    assert twin(text).text == twin(other).text[:-2]


def test_words_are_runs_of_letters() -> None:
    assert words_of("l'an 2026 : 15mars, cœur-à-cœur") == {"l", "an", "mars", "cœur", "à"}


def test_words_are_found_in_their_places_and_whole() -> None:
    assert places_of({"un", "deux"}, "deux communes, un_ 2un un deux") == [(0, "deux"), (23, "un"), (26, "deux")]
