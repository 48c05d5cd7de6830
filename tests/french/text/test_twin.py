"""The twin reads as the eye reads, and every character of it leads back to the original."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.french.text.twin import twin


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("e\u0301te\u0301", "été"),
        ("1\u202f234\u00a0€\u2009!", "1 234 € !"),
        ("l’an d‘été qu`il", "l'an d'été qu`il"),
        ("L441‑10 L441–10 L441−10", "L441-10 L441-10 L441-10"),
        ("４０ €", "40 €"),
        ("frаis de rеlаnсе", "frais de relance"),
        ("ΕUR", "EUR"),
        ("𝐟𝐫𝐚𝐢𝐬", "frais"),
        ("\ufb01n cœur", "fin cœur"),
        ("fr\u200bais\u00ad co\u200eûts", "frais coûts"),
        ("f\u0336r\u0336ais", "frais"),
        ("1ᵉʳ", "1er"),
        ("a\r\nb\tc", "a \nb c"),
        ("٤٠ €", "40 €"),
        ("№ 12 et n° 12", "No 12 et n° 12"),
        ("⁄", "/"),
    ],
)
def test_the_twin_folds_what_looks_the_same(text: str, expected: str) -> None:
    assert twin(text).text == expected


def test_a_word_found_in_the_twin_is_shown_whole_in_the_original() -> None:
    original = "e\u0301te\u0301 :\u202ffr\u200bа\u00adis, \ufb01n"
    mirror = twin(original)
    start = mirror.text.index("frais")
    assert original[slice(*mirror.span(start, start + 5))] == "fr\u200bа\u00adis"
    assert original[slice(*mirror.span(0, 3))] == "e\u0301te\u0301"
    end = mirror.text.index("fin")
    assert original[slice(*mirror.span(end + 1, end + 2))] == "\ufb01"
    assert original[slice(*mirror.span(end + 2, end + 3))] == "n"


def test_an_empty_span_stays_empty() -> None:
    assert twin("a\u200bb").span(1, 1) == (2, 2)


@given(st.text(max_size=80))
def test_offsets_never_go_back_nor_leave_the_original(text: str) -> None:
    mirror = twin(text)
    origins = [mirror.origin(offset) for offset in range(len(mirror.text) + 1)]
    assert origins == sorted(origins)
    assert all(0 <= origin <= len(text) for origin in origins)
    assert origins[-1] == len(text)
    assert len(mirror.folded) == len(mirror.text)


@given(st.text(max_size=80))
def test_each_character_of_the_twin_maps_to_a_stretch_that_folds_to_it(text: str) -> None:
    mirror = twin(text)
    for offset in range(len(mirror.text)):
        start, end = mirror.span(offset, offset + 1)
        assert start < end <= len(text)
        assert mirror.text[offset] in twin(text[start:end]).text


@given(st.text(alphabet="éèàçœ Ôabc’\u202f-", max_size=60))
def test_composed_and_decomposed_accents_give_the_same_twin(text: str) -> None:
    assert twin(unicodedata.normalize("NFD", text)).text == twin(text).text


@given(st.text(max_size=60))
def test_the_twin_of_a_twin_is_itself(text: str) -> None:
    once = twin(text).text
    assert twin(once).text == once


def test_the_folded_twin_has_no_capitals_nor_accents() -> None:
    assert twin("ÉTÉ, Cœur d’Août").folded == "ete, cœur d'aout"
