"""Sixty days of scenarios and one run of them on the big book, and the memory that they take."""

from __future__ import annotations

import time
from collections.abc import Callable
from functools import partial

import psutil

from assistant.domain.people.user import Role, User
from assistant.services.all_services import Services
from tests.benchmarks.measure import Result, bounded

DAYS = 60


def simulating(services: Services) -> list[Result]:
    """Computing time is told beside the time on the clock, since other programs may hold the processor."""
    lead = User("bench", "Mesure", Role.TEAM_LEAD)
    simulated, computing = _taken(lambda: services.scenarios.simulate(lead, DAYS))
    first, _ = _taken(partial(services.scenarios.run, lead))
    again, _ = _taken(partial(services.scenarios.run, lead))
    held = psutil.Process().memory_info().rss / 2**20
    return [
        bounded(f"simulation of {DAYS} days (computing {computing:.1f} s)", simulated, 30, "s"),
        Result("run of the scenarios, the first of the day", f"{first:.1f} s", "told", kept=True),
        Result("run of the scenarios, once more", f"{again:.1f} s", "told", kept=True),
        bounded("memory of the measuring process after them", held, 1024, "MiB"),
    ]


def _taken(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock and seconds of computing."""
    clock, computing = time.perf_counter(), time.process_time()
    work()
    return time.perf_counter() - clock, time.process_time() - computing
