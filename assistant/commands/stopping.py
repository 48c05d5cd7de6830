"""Stopping a long command with Ctrl+C: once to end cleanly, twice to interrupt as ever."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

STOPPED = 130  # as shells have it for Ctrl+C


@contextmanager
def stopped_by_interrupt() -> Iterator[Event]:
    """An event that the first Ctrl+C sets; the second one interrupts as ever."""
    stop = Event()

    def on_signal(_number: int, _frame: object) -> None:
        stop.set()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, on_signal)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
