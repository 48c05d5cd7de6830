from __future__ import annotations

from assistant.french.text.outline import has_shape, outline


def test_digits_and_letters_become_one_of_each_kind() -> None:
    assert outline("Le 12/05, IBAN fr76") == "Aa 00/00, AAAA aa00"
    assert outline("Échéance : 1 200 €") == "Aaaaaaaa : 0 000 €"


def test_an_outline_has_the_length_of_its_text_in_any_script() -> None:
    text = "Счёт № 12\u202f€ – 𝟏𝟐 \U0001f600"

    assert len(outline(text)) == len(text)
    assert "00" in outline(text)


def test_a_text_has_a_shape_or_has_not() -> None:
    assert has_shape("le 31/12", "0-0", "0/0")
    assert not has_shape("le 31 12", "0-0", "0/0")
