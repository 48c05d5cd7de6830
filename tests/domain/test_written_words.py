"""What a person types as a reason is read without what the eye cannot see."""

from __future__ import annotations

import pytest

from assistant.domain.written_words import LONGEST_REASON, seen, told


@pytest.mark.parametrize(
    "unseen",
    ["", "   ", "\u200b\u200b\u200b", "\u2060\ufeff", "\u00ad\u00ad", "…!?", "\u202e", "\u115f\u1160", "\u3164\uffa0"],
)
def test_a_reason_that_nobody_can_read_is_no_reason(unseen: str) -> None:
    assert seen(unseen) == ""


def test_a_reason_keeps_its_words_and_its_lines() -> None:
    assert seen(" Accord du client\u200b\nle 3 novembre ") == "Accord du client\nle 3 novembre"


@pytest.mark.parametrize("empty", ["...", "12 345", "\u3164\u3164\u3164", "…" * LONGEST_REASON + "vu"])
def test_a_reason_has_a_letter_within_its_limit(empty: str) -> None:
    assert told(empty) == ""


def test_a_reason_is_kept_without_marks_of_direction_and_to_its_limit() -> None:
    assert told("\u202eFausse\u2066 alerte.\u2069 ") == "Fausse alerte."
    assert told("a" * (LONGEST_REASON + 1)) == "a" * LONGEST_REASON
