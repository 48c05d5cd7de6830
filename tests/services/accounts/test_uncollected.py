"""The search for cycles is put off, and comes back."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from assistant.services.accounts.uncollected import uncollected


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    on = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if on else gc.disable)()


def test_the_search_is_off_inside_and_on_once_all_have_left() -> None:
    with uncollected():
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()


def test_the_search_comes_back_after_an_error() -> None:
    with pytest.raises(ValueError, match="lost"), uncollected():
        raise ValueError("lost")
    assert gc.isenabled()


def test_a_search_that_was_off_stays_off() -> None:
    gc.disable()
    with uncollected():
        assert not gc.isenabled()
    assert not gc.isenabled()
