"""Vectors already read from the shelf, kept by what they were made from: such a cache is never stale."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock
from typing import Final

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.excerpts import Excerpt
from assistant.retrieval.vector_sources import ShelfOf, stored_vectors

_MOST: Final = 20_000  # vectors: 40 MB at 512 dimensions


class VectorCache:
    """Reads vectors through; the longest unused go first."""

    def __init__(self, shelf_of: ShelfOf) -> None:
        self._shelf_of = shelf_of
        self._lock = Lock()
        self._kept: OrderedDict[str, NDArray[np.float32]] = OrderedDict()

    def vectors(self, excerpts: Iterable[Excerpt]) -> dict[str, NDArray[np.float32]]:
        """The vectors of the excerpts that are indexed, by excerpt id."""
        asked = {excerpt.id: excerpt for excerpt in excerpts}
        wanted = {key: excerpt.fingerprint for key, excerpt in asked.items()}
        with self._lock:
            missing = [asked[key] for key, mark in wanted.items() if mark not in self._kept]
        read = stored_vectors(self._shelf_of, missing)
        with self._lock:
            for key, vector in read.items():
                self._kept[wanted[key]] = vector
            found = {key: self._kept[mark] for key, mark in wanted.items() if mark in self._kept}
            for key in found:
                self._kept.move_to_end(wanted[key])
            while len(self._kept) > _MOST:
                self._kept.popitem(last=False)
        return found

    def forget(self) -> None:
        """Drop everything."""
        with self._lock:
            self._kept.clear()
