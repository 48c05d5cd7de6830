from __future__ import annotations

import re
from pathlib import Path

import pytest

from assistant.guardrails.wording import lexicon
from assistant.guardrails.wording.lexicon import entries, entry_pattern, stem_of, stems, words

CLASSES = sorted(path.stem for path in (Path(lexicon.__file__).parents[1] / "lexicons").glob("*.txt"))


@pytest.mark.parametrize("name", CLASSES)
def test_every_word_class_compiles_and_announces_each_of_its_entries(name: str) -> None:
    assert re.compile(words(name))
    assert stems(name)


def test_an_entry_matches_its_endings_its_choices_and_either_hyphen() -> None:
    assert re.fullmatch(entry_pattern("transmis*"), "transmises")
    assert re.fullmatch(entry_pattern("donneur(s)? d'ordre(s)?"), "donneurs d'ordre")
    assert re.fullmatch(entry_pattern("bonne foi"), "bonne\nfoi")
    assert re.fullmatch(entry_pattern("mise-en-demeure"), "mise en demeure")


def test_a_stem_is_the_first_letters_of_a_word_or_the_whole_short_word() -> None:
    assert stem_of("employeur") == "empl"
    assert stem_of("vol de materiel") == "vol"


def test_an_entry_that_begins_with_a_joker_is_refused() -> None:
    with pytest.raises(ValueError, match="lexique"):
        stem_of("vo(l|ler)")


def test_a_class_may_hold_another_one_whole() -> None:
    assert set(entries("kin")) < set(entries("relative"))
