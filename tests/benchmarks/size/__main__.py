"""``python -m tests.benchmarks.size``: the product on a book of real size, as a table. Takes some ten minutes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from assistant.bootstrap import build_services
from tests.benchmarks.measure import Result, yardstick
from tests.benchmarks.size.book import Size, measured_ids
from tests.benchmarks.size.erasing import erasing
from tests.benchmarks.size.home import big_home
from tests.benchmarks.size.importing import importing
from tests.benchmarks.size.indexing import indexing
from tests.benchmarks.size.many_drafts import many_drafts
from tests.benchmarks.size.reading import reading
from tests.benchmarks.size.serving import memory
from tests.benchmarks.size.simulating import simulating


def main() -> int:
    """Print each line as it is known; 1 when a target is missed."""
    size, kept = Size(), True
    with big_home(size) as (settings, made):
        kept &= _print(made)
        services, measured = build_services(settings), measured_ids(size)
        parts: tuple[Callable[[], Sequence[Result]], ...] = (
            lambda: [Result("yardstick: a fixed computation", f"{yardstick():.1f} ms", "told", kept=True)],
            lambda: memory(settings, measured),
            lambda: reading(services, measured),
            lambda: simulating(services),
            lambda: many_drafts(settings),
            lambda: indexing(services),
            lambda: erasing(settings, services, measured),
            importing,
        )
        for part in parts:
            kept &= _print(part())
    return 0 if kept else 1


def _print(rows: Sequence[Result]) -> bool:
    for row in rows:
        sys.stdout.write(f"{'ok ' if row.kept else 'NO '} {row.what:<66}  {row.measured:<40} {row.target}\n")
    sys.stdout.flush()
    return all(row.kept for row in rows)


if __name__ == "__main__":
    sys.exit(main())
