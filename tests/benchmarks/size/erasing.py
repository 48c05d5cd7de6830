"""Erasing: one message's vectors leave the disk of a big book; the run of the index afterwards brings them back."""

from __future__ import annotations

import statistics
import time

from assistant.retrieval.chroma_index import ChromaIndex
from assistant.retrieval.use_embedder import UniversalSentenceEmbedder
from assistant.services.all_services import Services
from assistant.settings import Settings
from tests.benchmarks.measure import Result, bounded

_TIMES = 5


def erasing(settings: Settings, services: Services, measured: tuple[str, ...]) -> list[Result]:
    """Seconds of an erasure, by the clock and by the processor."""
    index, by_clock, by_processor = ChromaIndex(settings.index_path, UniversalSentenceEmbedder()), [], []
    with services.unit_of_work() as uow:
        doomed = [uow.correspondence.of(key)[0].id for key in measured[:_TIMES]]
    for message_id in doomed:
        started, busy = time.perf_counter(), time.process_time()
        index.delete([message_id])
        by_clock.append(time.perf_counter() - started)
        by_processor.append(time.process_time() - busy)
    services.exchanges.index()
    return [
        bounded("erasing one message from the index, median", statistics.median(by_clock), 5, "s"),
        bounded("the same by the processor's own seconds", statistics.median(by_processor), 3, "s"),
    ]
