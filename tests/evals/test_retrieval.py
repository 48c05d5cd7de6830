"""Retrieval finds what answers, and finds it better than words alone."""

from __future__ import annotations

from pathlib import Path

from assistant.retrieval.use_embedder import UniversalSentenceEmbedder
from tests.evals.retrieval_figures import by_index, by_words


def test_the_mail_that_answers_is_among_the_first_three(tmp_path: Path) -> None:
    found, words = by_index(tmp_path, UniversalSentenceEmbedder()), by_words()
    assert found.hit_at_3 >= 0.55, found
    assert found.hit_at_3 > words.hit_at_3, (found, words)
    assert found.reciprocal > words.reciprocal, (found, words)
