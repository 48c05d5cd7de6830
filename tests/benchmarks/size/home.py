"""The folder of the big book, made once: the bulk has synthetic vectors, the measured clients have real ones.

COURTOIS_SIZE_HOME names a folder to keep it in, since making it takes minutes.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from assistant.bootstrap import BOOK_NOW, prepare_home
from assistant.domain.ledger.book import Book
from assistant.retrieval.chroma_index import ChromaIndex
from assistant.retrieval.embedder import Vectors, normalised
from assistant.retrieval.excerpts import excerpts_of
from assistant.retrieval.use_embedder import UniversalSentenceEmbedder
from assistant.services.ledger.write_book import write_book
from assistant.settings import Settings
from tests.benchmarks.measure import Result
from tests.benchmarks.size.book import NOW, SEED, Size, make_big_book, measured_ids

_READY = "ready"


class PartlySynthetic:
    """The default model for some texts, vectors by chance of the same shape for the others."""

    id = UniversalSentenceEmbedder.id
    dimension = UniversalSentenceEmbedder.dimension

    def __init__(self, real: frozenset[str]) -> None:
        self._real, self._model, self._chance = real, UniversalSentenceEmbedder(), np.random.default_rng(SEED)

    def embed(self, texts: Sequence[str]) -> Vectors:
        rows = normalised(self._chance.standard_normal((len(texts), self.dimension)).astype(np.float32))
        wanted = [rank for rank, text in enumerate(texts) if text in self._real]
        if wanted:
            rows[wanted] = self._model.embed([texts[rank] for rank in wanted])
        return rows


@contextmanager
def big_home(size: Size) -> Iterator[tuple[Settings, list[Result]]]:
    """Its settings, and how long the making took."""
    kept = os.environ.get("COURTOIS_SIZE_HOME")
    if kept:
        settings = Settings(home=Path(kept), model="none")
        yield settings, _made(settings, size)
        return
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        settings = Settings(home=Path(folder), model="none")
        yield settings, _made(settings, size)


def _made(settings: Settings, size: Size) -> list[Result]:
    ready = settings.home / _READY
    if ready.exists():
        return [Result("the book", "kept from an earlier run", "told", kept=True)]
    started, book = time.perf_counter(), make_big_book(size)
    database = prepare_home(settings)
    with database.unit_of_work() as uow:
        write_book(uow, book)
        uow.house.set_value(BOOK_NOW, NOW.isoformat())
        uow.commit()
    written = time.perf_counter()
    _index(settings, size, book)
    database.dispose()
    ready.touch()
    return [
        Result("the book, made and written", f"{written - started:.0f} s", "told", kept=True),
        Result(
            "its index, synthetic vectors but for the measured",
            f"{time.perf_counter() - written:.0f} s",
            "told",
            kept=True,
        ),
    ]


def _index(settings: Settings, size: Size, book: Book) -> None:
    """Written as the product writes it, so that its state is known and an unchanged run finds nothing to do."""
    measured = set(measured_ids(size))
    real = frozenset(
        excerpt.text for message in book.messages if message.debtor_id in measured for excerpt in excerpts_of(message)
    )
    with prepare_home(settings).unit_of_work() as uow:
        state = uow.correspondence.state()
    ChromaIndex(settings.index_path, PartlySynthetic(real)).synchronise(book.messages, state=state)
