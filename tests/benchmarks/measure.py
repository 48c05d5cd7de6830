"""Measuring: medians and percentiles of many runs, beside a fixed piece of work, so that machines can be compared."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Result:
    """One line of the table."""

    what: str
    measured: str
    target: str
    kept: bool


def times_of(
    work: Callable[[], object], runs: int, warm: int = 3, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """Milliseconds of each run after a few that do not count, by the clock on the wall or by another."""
    for _ in range(warm):
        work()
    taken = []
    for _ in range(runs):
        start = clock()
        work()
        taken.append((clock() - start) * 1000)
    return taken


def percentile(taken: list[float], share: float) -> float:
    """The value below which ``share`` of the runs stay."""
    return sorted(taken)[min(int(len(taken) * share), len(taken) - 1)]


def yardstick() -> float:
    """Median milliseconds of a fixed computation: how fast this machine is at this moment."""
    return statistics.median(times_of(lambda: sum(i * i for i in range(200_000)), 9))


def bounded(what: str, value: float, limit: float, unit: str = "ms") -> Result:
    """A value that must stay below its limit."""
    return Result(what, f"{value:.1f} {unit}", f"< {limit:g} {unit}", value < limit)
