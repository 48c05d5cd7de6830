"""The guardrails stop what nobody may write, however it is turned, and let pass what stands a word away."""

from __future__ import annotations

from tests.evals.guardrails_sentences import missed, sentences, stopped_clean


def test_most_forbidden_sentences_are_stopped_and_nearly_every_one_is_told() -> None:
    """What ordinary letters speak of too is a warning only."""
    passed, untold = missed("faulty")

    assert len(passed) <= 0.13 * len(list(sentences("faulty"))), passed
    assert len(untold) <= 0.06 * len(list(sentences("faulty"))), untold


def test_no_good_sentence_is_stopped() -> None:
    assert stopped_clean() == []
