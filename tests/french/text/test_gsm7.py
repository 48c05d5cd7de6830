"""Text messages are spelt in their alphabet and counted as operators count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.french.text.gsm7 import is_gsm7, segments, septets, to_gsm7


def test_french_is_spelt_in_the_alphabet() -> None:
    assert to_gsm7("Ça a été reçu à l’hôtel où « l’œuvre » coûte 1\u202f234\u00a0€…") == (
        "Ça a été recu à l'hotel où \"l'oeuvre\" coute 1 234 €..."
    ).replace('"l', '" l').replace('e"', 'e "')
    assert to_gsm7("É à è ù ì ò") == "É à è ù ì ò"
    assert to_gsm7("中") == "?"


def test_the_euro_and_brackets_count_two() -> None:
    assert septets("12 €") == 5
    assert septets("[a]") == 5
    with pytest.raises(ValueError, match="GSM-7"):
        septets("ê")


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", 0),
        ("a" * 160, 1),
        ("a" * 161, 2),
        ("a" * 306, 2),
        ("a" * 307, 3),
        ("€" * 80, 1),
        ("ê" * 70, 1),
        ("ê" * 71, 2),
    ],
)
def test_messages_are_counted(text: str, parts: int) -> None:
    assert segments(text) == parts


def test_a_character_of_two_units_is_never_cut() -> None:
    assert segments("a" * 152 + "€" + "a" * 152) == 3


@given(st.text(max_size=80))
def test_whatever_is_spelt_belongs_to_the_alphabet(text: str) -> None:
    assert is_gsm7(to_gsm7(text))
