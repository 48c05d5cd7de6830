"""Entry shelves: entries that only a pattern tells are found where their words stand."""

from __future__ import annotations

from assistant.guardrails.wording.entry_shelves import shelves_of
from assistant.guardrails.wording.sentence import Sentence

_SHELVES = shelves_of([("sum", "40 ?(€|euros)"), ("trade", "maitre* d'œuvre"), ("trade", "maitre* d'œuvres")])


def _found(text: str) -> set[tuple[str, str]]:
    within = Sentence(text)
    return {
        (alike.name, text[start:end])
        for stem in within.stems & _SHELVES.keys()
        for alike in _SHELVES[stem].worth(within.stems)
        for start, end in alike.spans(text)
    }


def test_an_entry_is_found_as_whole_words_wherever_it_stands() -> None:
    assert _found("un maitre d'œuvre, des maitres d'œuvres et 40 euros") == {
        ("sum", "40 euros"),
        ("trade", "maitre d'œuvre"),
        ("trade", "maitres d'œuvres"),
    }


def test_an_entry_of_which_a_word_is_missing_is_not_sought() -> None:
    assert _found("le maitre a 140 euros et 40 francs") == set()
