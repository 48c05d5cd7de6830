"""A call ends on time, whatever its endpoint does."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import count

import pytest

from assistant.domain.errors import ModelError
from assistant.drafting.deadline import pieces_before


def endless() -> Iterator[int]:
    for number in count():
        time.sleep(0.0001)
        yield number


def read_slowly(pieces: Iterator[int]) -> None:
    for _ in pieces:
        time.sleep(0.001)


def test_an_endless_answer_that_comes_faster_than_it_is_read_ends_too() -> None:
    begun = time.monotonic()
    with pytest.raises(ModelError, match="délai"):
        read_slowly(pieces_before(begun + 0.2, endless()))
    assert time.monotonic() - begun < 60  # the answer has no end
