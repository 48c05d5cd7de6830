"""The guardrails stop what nobody may write, however it is turned, and let pass what stands a word away."""

from __future__ import annotations

from tests.evals.guardrails_sentences import not_stopped, sentences


def test_nearly_every_forbidden_sentence_is_stopped() -> None:
    missed = not_stopped("faulty")

    assert len(missed) <= 0.06 * len(list(sentences("faulty"))), missed


def test_no_more_than_one_good_sentence_in_a_hundred_is_stopped() -> None:
    good = [sentence for _, sentence in sentences("clean")]
    passing = set(not_stopped("clean"))

    assert [sentence for sentence in good if sentence not in passing] == []
