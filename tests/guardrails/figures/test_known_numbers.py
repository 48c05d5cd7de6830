"""Known numbers are found however their parts are joined, and never inside something else."""

from __future__ import annotations

import pytest

from assistant.guardrails.figures.known_numbers import places_of_numbers, runs_of


def _found(text: str, *numbers: str) -> list[str]:
    return [text[start:end] for start, end, _ in places_of_numbers([runs_of(number) for number in numbers], text)]


@pytest.mark.parametrize("said", ["f-118", "f118", "f 118", "f n°118", "f - 118", "f/118"])
def test_letters_and_digits_may_close_up_or_stand_apart(said: str) -> None:
    assert _found(f"facture {said}.", "F-118") == ([said] if "n" not in said else [])


@pytest.mark.parametrize("text", ["f-1180", "xf-118", "2-f-118", "f-118/2", "f118 €", "f-118,50", "f -  - 118"])
def test_a_number_inside_a_longer_one_or_a_sum_is_another(text: str) -> None:
    assert _found(text, "F-118") == []


def test_two_runs_of_digits_keep_something_between_them() -> None:
    assert _found("2026-0118, 2026 0118 et 20260118", "2026-0118") == ["2026-0118", "2026 0118"]


def test_the_longer_of_two_numbers_that_begin_together_is_meant() -> None:
    assert _found("les factures 2026 118 et 2026", "2026", "2026-118") == ["2026 118", "2026"]


def test_a_number_without_letters_or_digits_stands_nowhere() -> None:
    assert _found("- -", "-") == []
