"""Time gone by is said as a person would say it."""

from __future__ import annotations

import pytest

from assistant.french.days.elapsed import elapsed_phrase, join_phrase


@pytest.mark.parametrize(
    ("days", "phrase"),
    [
        (1, "depuis hier"),
        (2, "depuis deux jours"),
        (7, "depuis une semaine"),
        (18, "depuis dix-huit jours"),
        (44, "depuis quarante-quatre jours"),
        (45, "depuis plus d’un mois"),
        (56, "depuis près de deux mois"),
        (61, "depuis deux mois"),
        (75, "depuis plus de deux mois"),
        (362, "depuis près d’un an"),
        (366, "depuis un an"),
        (731, "depuis deux ans"),
    ],
)
def test_elapsed_days_become_a_phrase(days: int, phrase: str) -> None:
    assert elapsed_phrase(days) == phrase


def test_a_day_must_have_gone_by() -> None:
    with pytest.raises(ValueError, match="no day"):
        elapsed_phrase(0)


def test_enumerations_end_with_et() -> None:
    assert join_phrase([]) == ""
    assert join_phrase(["a"]) == "a"
    assert join_phrase(["a", "b"]) == "a et b"
    assert join_phrase(["a", "b", "c"]) == "a, b et c"
