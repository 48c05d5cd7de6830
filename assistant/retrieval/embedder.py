"""Embedder: what turns texts into vectors; its id and dimension name the collection that holds them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[np.float32]
Vectors = NDArray[np.float32]  # one row a text, each of length one


class Embedder(Protocol):
    """A model of embeddings."""

    @property
    def id(self) -> str:
        """Which model, in a word fit for the name of a collection."""
        ...

    @property
    def dimension(self) -> int:
        """How many numbers a vector has."""
        ...

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One normalised row a text; raises IndexUnavailableError."""
        ...


def normalised(rows: Vectors) -> Vectors:
    """The rows brought to length one; a row of zeros stays as it is."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(lengths == 0, 1, lengths), dtype=np.float32)
