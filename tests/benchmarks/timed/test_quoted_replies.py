from __future__ import annotations

import time

import pytest

from assistant.french.mail.replies import split_reply


@pytest.mark.parametrize(
    "piece", ["Le ", "\n", " ", ">", "De : a\n", "a écrit ", "merci ", "-", "avec ", '"a ', "veuillez recevoir "]
)
def test_hostile_bodies_take_bounded_time(piece: str) -> None:
    started = time.perf_counter()
    split_reply(piece * 60_000)
    assert time.perf_counter() - started < 2
