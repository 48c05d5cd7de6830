from __future__ import annotations

from time import process_time

import pytest

from assistant.retrieval.exact_terms import exact_terms
from assistant.retrieval.sentences import telling_sentences


@pytest.mark.parametrize("piece", ["M. ", ".", " ", "\n", "» ", "\t\n", "A. B "])
def test_a_hostile_mail_takes_no_time_beyond_its_length(piece: str) -> None:
    short, long = (_processor_seconds(piece * (length // len(piece))) for length in (8_000, 32_000))
    assert long < 12 * short + 0.05


def _processor_seconds(text: str) -> float:
    start = process_time()
    telling_sentences(text)
    exact_terms(text)
    return process_time() - start
