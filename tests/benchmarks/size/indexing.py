"""Indexing: real mail with the default model, and a run on the unchanged big book."""

from __future__ import annotations

import statistics
from pathlib import Path
from tempfile import TemporaryDirectory

from assistant.retrieval.use_embedder import UniversalSentenceEmbedder
from assistant.services.all_services import Services
from tests.benchmarks.measure import Result, bounded, times_of
from tests.benchmarks.retrieval import measure_indexing

LEAST_A_SECOND = 300


def indexing(services: Services) -> list[Result]:
    """Messages a second, median of three runs of 1,500 messages, no two alike; seconds of a run with nothing to do."""
    rates = []
    for _ in range(3):
        with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            rates.append(measure_indexing(Path(folder), UniversalSentenceEmbedder()))
    by_clock = statistics.median(figures.a_second for figures in rates)
    by_processor = statistics.median(figures.a_processor_second for figures in rates)
    unchanged = times_of(services.exchanges.index, 3, warm=0)
    return [
        Result(
            "indexing with the default model",
            f"{by_clock:.0f} messages a second",
            f"> {LEAST_A_SECOND}",
            kept=by_clock > LEAST_A_SECOND,
        ),
        Result("the same by the processor's own seconds", f"{by_processor:.0f} a second", "told", kept=True),
        bounded("a run on the unchanged book, median", statistics.median(unchanged) / 1000, 5, "s"),
    ]
