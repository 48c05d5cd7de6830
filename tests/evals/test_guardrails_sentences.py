"""The guardrails stop what nobody may write, however it is turned, and let pass what stands a word away."""

from __future__ import annotations

from tests.evals.guardrails_sentences import not_stopped, sentences, stopped_clean


def test_nearly_every_forbidden_sentence_is_stopped() -> None:
    missed = not_stopped("faulty")

    assert len(missed) <= 0.06 * len(list(sentences("faulty"))), missed


def test_no_good_sentence_is_stopped() -> None:
    assert stopped_clean() == []
