"""Numbers in words are read in all spellings, and written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.french.numbers.numbers import find_number_words, read_number_words, write_number_words


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("quatre-vingt-dix-neuf", [99]),
        ("quatre vingt dix neuf", [99]),
        ("nonante-neuf", [99]),
        ("septante et un", [71]),
        ("huitante-cinq", [85]),
        ("octante deux", [82]),
        ("soixante-et-onze", [71]),
        ("deux-cent-mille", [200_000]),
        ("mille\ndeux cents", [1_200]),
        ("un million deux cent mille", [1_200_000]),
        ("quinze cents euros", [1_500]),
        ("deux mil vingt-six", [2026]),
        ("mille et un", [1001]),
        ("cent un", [101]),
        ("zéro", [0]),
        ("trois quatre jours", [3, 4]),
        ("deux ou trois", [2, 3]),
        ("entre cent et deux cents euros", [100, 200]),
        ("vingt et trente", [20, 30]),
        ("quatre-vingt un mille", [81_000]),
        ("QUARANTE EUROS", [40]),
        ("Une facture et un avoir", []),
        ("commune, dixième, centre, millet, sixte, neuve", []),
        ("un deux", [2]),
    ],
)
def test_numbers_in_words_are_found(text: str, values: list[int]) -> None:
    assert [number.value for number in find_number_words(text)] == values


def test_a_lone_article_counts_only_before_a_unit_that_is_asked_for() -> None:
    assert [n.value for n in find_number_words("un euro et une journée", ("euro",))] == [1]
    assert find_number_words("un euro") == []
    assert [n.value for n in find_number_words("un d'euro, un de mois", ("mois",))] == [1]


def test_a_number_is_read_from_where_it_starts() -> None:
    assert read_number_words("les vingt et un jours", 4) == (21, 15)
    assert read_number_words("les vingt et un jours", 3) is None


@given(st.integers(min_value=0, max_value=2_000_000), st.sampled_from(["-", " ", None]))
def test_what_is_written_in_words_is_read_back(number: int, joint: str | None) -> None:
    words = write_number_words(number)
    if joint:
        words = words.replace("-", " ").replace(" ", joint)
    assert read_number_words(words, 0) == (number, len(words))
