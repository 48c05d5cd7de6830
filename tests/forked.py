"""A process split off this one: it begins at once, with all that is imported, where a new one loads for seconds.

The way to kill or interrupt what the program does at a chosen moment. No open database may cross the fork.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

_PATIENCE = 120.0  # seconds


@dataclass
class Forked:
    """Runs ``act`` in the child, what it prints in ``out`` and ``err`` (nowhere unless told otherwise).

    Threads of this process are not in the child; the tests that use it say so by ignoring Python's warning.
    """

    act: Callable[[], object]
    out: Path = Path(os.devnull)
    err: Path = Path(os.devnull)

    def __post_init__(self) -> None:
        self.pid = os.fork()
        if self.pid == 0:
            self._live()
        self._status: int | None = None

    def running(self) -> bool:
        """Whether it still runs."""
        if self._status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self._status = os.waitstatus_to_exitcode(status) if pid else None
        return self._status is None

    def join(self) -> int:
        """Wait for its end; its status, or minus the number of the signal that ended it."""
        until = time.monotonic() + _PATIENCE
        while self.running():
            if time.monotonic() > until:
                os.kill(self.pid, signal.SIGKILL)
            time.sleep(0.005)
        assert self._status is not None
        return self._status

    def _live(self) -> None:
        status = 1
        try:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            self._speak_into_files()
            self.act()
            status = 0
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else int(end.code is not None)
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(status)

    def _speak_into_files(self) -> None:
        for number, (name, file) in enumerate({"stdout": self.out, "stderr": self.err}.items(), start=1):
            opened = file.open("w", encoding="utf-8")
            os.dup2(opened.fileno(), number)
            setattr(sys, name, opened)
