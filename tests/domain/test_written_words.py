"""What a person types as a reason is read without what the eye cannot see."""

from __future__ import annotations

import pytest

from assistant.domain.written_words import seen


@pytest.mark.parametrize("unseen", ["", "   ", "\u200b\u200b\u200b", "\u2060\ufeff", "\u00ad\u00ad", "…!?", "\u202e"])
def test_a_reason_that_nobody_can_read_is_no_reason(unseen: str) -> None:
    assert seen(unseen) == ""


def test_a_reason_keeps_its_words_and_its_lines() -> None:
    assert seen(" Accord du client\u200b\nle 3 novembre ") == "Accord du client\nle 3 novembre"
