"""Turns: entries that are words in a row are spelt out, and found word by word."""

from __future__ import annotations

import pytest

from assistant.guardrails.wording.turns import is_spelt, turns_of


def _spelt(entry: str) -> set[str]:
    return {"|".join(turn.words) for turn in turns_of(entry)}


def test_choices_options_and_hyphens_are_spelt_out() -> None:
    assert _spelt("vous (le|la) ecrit? factur*") == {
        "vous|le|ecrit|factur*",
        "vous|la|ecrit|factur*",
        "vous|le|ecri|factur*",
        "vous|la|ecri|factur*",
    }
    assert _spelt("tire-au-flanc") == {"tire|au|flanc", "tireau|flanc", "tire|auflanc", "tireauflanc"}
    assert _spelt("n'en (tiens|tenons)* (pas )?compte") == {
        f"n|en|{held}{denied}|compte" for held in ("tiens*", "tenons*") for denied in ("", "|pas")
    }


@pytest.mark.parametrize("entry", ["40 ?(€|euros)", "sœur", "ordre des *", "matin, midi", "(a|b|c|d|e|f)" * 4, "im*"])
def test_what_is_more_than_words_in_a_row_or_begins_with_no_stem_is_left_to_a_pattern(entry: str) -> None:
    assert turns_of(entry) == []


@pytest.mark.parametrize(
    ("entry", "between", "stands"),
    [
        ("mise en demeure", [" ", "\n  "], True),
        ("mise en demeure", [" ", ", "], False),
        ("mise-en demeure", ["-", " "], True),
        ("mise-en demeure", ["\t", " "], True),
        ("mise-en demeure", ["  ", " "], False),
        ("mise'en demeure", [" ", " "], False),
    ],
)
def test_what_stands_between_words_is_what_the_entry_asks_for(entry: str, between: list[str], *, stands: bool) -> None:
    words = ("une", "mise", "en", "demeure")
    [*turns] = (turn for turn in turns_of(entry) if len(turn.words) == len(between) + 1)

    assert [turn.is_spelt_at(words, 1) and turn.is_parted(between) for turn in turns] == [stands]


def test_a_turn_is_filed_under_its_longest_neighbours_and_ends_with_the_text() -> None:
    [turn] = turns_of("a la prochaine relance")

    assert turn.filed_under == (2, ("prochaine", "relance"))
    assert not turn.is_spelt_at(("a", "la", "prochaine"), 0)
    assert not turn.is_spelt_at(("prochaine", "relance"), -2)
    assert not turn._replace(open=True).is_spelt_at(("prochaine", "relance"), -2)


def test_a_turn_of_which_a_word_goes_on_is_filed_under_stems() -> None:
    [turn] = turns_of("nos relanc*")

    assert turn.filed_under == (0, ("nos*", "rela*"))


def test_a_word_left_open_goes_on_with_letters_alone() -> None:
    assert is_spelt("factur*", "factur")
    assert is_spelt("factur*", "facture")
    assert not is_spelt("factur*", "factur3")
    assert not is_spelt("facture", "factures")
