"""Nouns agree with what counts them."""

from __future__ import annotations

import pytest

from assistant.french.numbers.counts import counted, figures


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 message nouveau"),
        (1, "1 message nouveau"),
        (2, "2 messages nouveaux"),
        (2432, "2\u202f432 messages nouveaux"),
    ],
)
def test_plurals_start_at_two(number: int, said: str) -> None:
    assert counted(number, "message nouveau", "messages nouveaux") == said


def test_thousands_stand_apart_also_without_a_noun() -> None:
    assert [figures(number) for number in (0, 999, 1708, 1_234_567)] == [
        "0",
        "999",
        "1\u202f708",
        "1\u202f234\u202f567",
    ]
