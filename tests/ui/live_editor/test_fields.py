"""Places of the whole text, as the browser counts them in its two fields."""

from __future__ import annotations

import pytest

from assistant.domain.writing.draft import LetterText
from assistant.ui.live_editor.fields import Fields, Place

TEXT = LetterText("Facture 😀 F-118", "Bonjour 😀😀,\n\nIl reste 12 €.")


def units(text: str, place: Place) -> str:
    """The stretch as a browser would cut it."""
    return text.encode("utf-16-le")[place["start"] * 2 : place["end"] * 2].decode("utf-16-le")


@pytest.mark.parametrize("words", ["Bonjour", "😀😀", "12 €", "."])
def test_a_stretch_of_the_body_counts_an_emoji_for_two(words: str) -> None:
    start = TEXT.whole.rindex(words)

    place = Fields(TEXT).place(start, start + len(words))

    assert place["field"] == "body"
    assert units(TEXT.body, place) == words


@pytest.mark.parametrize("words", ["Facture", "😀", "F-118"])
def test_a_stretch_of_the_subject_belongs_to_the_subject(words: str) -> None:
    start = TEXT.whole.index(words)

    place = Fields(TEXT).place(start, start + len(words))

    assert place["field"] == "subject"
    assert units(TEXT.subject, place) == words


def test_the_label_before_the_subject_and_what_follows_it_are_cut_to_the_subject() -> None:
    place = Fields(TEXT).place(0, TEXT.whole.index("Bonjour") + 3)

    assert units(TEXT.subject, place) == TEXT.subject


def test_a_text_message_has_a_body_alone() -> None:
    assert Fields(LetterText("", "Bonjour")).place(0, 3) == Place(field="body", start=0, end=3)


def test_only_a_stretch_of_one_field_can_be_replaced() -> None:
    fields, whole = Fields(TEXT), TEXT.whole

    assert fields.holds(whole.index("F-118"), whole.index("F-118") + 5)
    assert fields.holds(whole.index("Bonjour"), len(whole))
    assert not fields.holds(whole.index("F-118"), whole.index("Bonjour") + 1)
    assert not fields.holds(0, whole.index("F-118"))
