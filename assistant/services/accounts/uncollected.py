"""Uncollected: many values made at once without the search for cycles, which finds none among them.

Measured on 10,000 clients, and on a thousand letters checked: a fifth to a third of the whole, spent on walking through
values that are in use.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_LOCK = Lock()
_INSIDE: list[bool] = []  # for each one inside, whether the search was on before the first of them


@contextmanager
def uncollected() -> Iterator[None]:
    """Put the search off until all who asked for it have left; what is not in a cycle is freed at once as ever."""
    with _LOCK:
        _INSIDE.append(_INSIDE[0] if _INSIDE else gc.isenabled())
        gc.disable()
    try:
        yield
    finally:
        with _LOCK:
            was_on = _INSIDE.pop()
            if was_on and not _INSIDE:
                gc.enable()
