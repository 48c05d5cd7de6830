"""Pace: how many calls may run at a time, fewer after each refusal, one more at a time while all goes well."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Condition, Event

from assistant.domain.errors import StoppedError

_FIRST_PAUSE = 0.5  # seconds
_LONGEST_PAUSE = 30.0
_GLANCE = 0.1  # seconds between two looks at whether a person stopped the work


class Pace:
    """Shared by the threads of one run; ``most`` calls at a time, ``patience`` seconds without a single answer."""

    def __init__(
        self, most: int, stop: Event, patience: float = 180.0, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._most, self._stop, self._patience, self._clock = most, stop, patience, clock
        self._limit = float(most)
        self._running = 0
        self._pause = _FIRST_PAUSE
        self._resume_at = 0.0
        self._refused_since: float | None = None
        self._turn = Condition()

    @property
    def limit(self) -> int:
        """How many calls may run at a time now."""
        return int(self._limit)

    @property
    def hopeless(self) -> bool:
        """Whether nothing but refusals came for as long as patience lasts."""
        since = self._refused_since
        return since is not None and self._clock() - since > self._patience

    @contextmanager
    def turn(self) -> Iterator[None]:
        """Wait for a place among the running calls; raises StoppedError when a person stopped the work meanwhile."""
        with self._turn:
            while self._running >= self.limit or self._clock() < self._resume_at:
                self._refuse_stopped()
                self._turn.wait(_GLANCE)
            self._refuse_stopped()
            self._running += 1
        try:
            yield
        finally:
            with self._turn:
                self._running -= 1
                self._turn.notify_all()

    def answered(self) -> None:
        """A call went well: one more at a time after as many good calls as run now."""
        with self._turn:
            self._limit = min(self._most, self._limit + 1 / self._limit)
            self._pause, self._refused_since = _FIRST_PAUSE, None

    def refused(self, after: float | None) -> None:
        """A call was refused for haste: half as many at a time, after a pause; a burst of refusals counts once."""
        with self._turn:
            now = self._clock()
            self._refused_since = self._refused_since or now
            if now < self._resume_at:
                return
            self._limit = max(1.0, self._limit / 2)
            self._resume_at = now + min(after or self._pause, _LONGEST_PAUSE)
            self._pause = min(self._pause * 2, _LONGEST_PAUSE)

    def _refuse_stopped(self) -> None:
        if self._stop.is_set():
            raise StoppedError("Arrêté avant d’être rédigé\u202f: relancez pour le rédiger.")
