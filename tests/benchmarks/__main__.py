"""``poe bench``: every measurement of speed and memory in one run, as a table."""

from __future__ import annotations

import sys

from tests.benchmarks.book import demonstration
from tests.benchmarks.checking import checking
from tests.benchmarks.dossier import dossier
from tests.benchmarks.drafting import drafting
from tests.benchmarks.linting import linting
from tests.benchmarks.measure import Result, yardstick
from tests.benchmarks.model_path import model_path
from tests.benchmarks.pages import pages


def main() -> int:
    """Print the table; 1 when a target is missed."""
    rows = [Result("yardstick: a fixed computation", f"{yardstick():.1f} ms", "told", kept=True)]
    with demonstration() as (settings, services):
        rows += [*checking(), *linting(), *drafting(services), *dossier(services), *model_path(), *pages(settings)]
    width = max(len(row.what) for row in rows)
    for row in rows:
        mark = "ok " if row.kept else "NO "
        sys.stdout.write(f"{mark} {row.what:<{width}}  {row.measured:<36} {row.target}\n")
    return 0 if all(row.kept for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
