"""Where the vectors of excerpts come from: the model, or the rows of an index that is spread anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.embedder import Embedder, Vectors
from assistant.retrieval.excerpts import Excerpt
from assistant.retrieval.shelf import Shelf

ShelfOf = Callable[[str], Shelf]  # by owner


@dataclass(frozen=True, slots=True)
class Embedded:
    """From the model; ``made`` are the ids of the excerpts that were embedded."""

    embedder: Embedder
    made: set[str] = field(default_factory=set)

    def __call__(self, excerpts: Sequence[Excerpt]) -> Vectors:
        """One row an excerpt."""
        self.made.update(excerpt.id for excerpt in excerpts)
        return self.embedder.embed([excerpt.text for excerpt in excerpts])


@dataclass(frozen=True, slots=True)
class KeptOrEmbedded:
    """From the shelves of before where they have the very text, else from the model."""

    before: ShelfOf
    anew: Embedded

    def __call__(self, excerpts: Sequence[Excerpt]) -> Vectors:
        """One row an excerpt."""
        kept = stored_vectors(self.before, excerpts)
        missing = [excerpt for excerpt in excerpts if excerpt.id not in kept]
        if missing:
            kept |= dict(zip((excerpt.id for excerpt in missing), self.anew(missing), strict=True))
        return np.vstack([kept[excerpt.id] for excerpt in excerpts])


def stored_vectors(shelf_of: ShelfOf, excerpts: Iterable[Excerpt]) -> dict[str, NDArray[np.float32]]:
    """By id, the vectors of the excerpts whose very text is on their owner's shelf."""
    found: dict[str, NDArray[np.float32]] = {}
    for owner, own in groupby(sorted(excerpts, key=_owner), key=_owner):
        marks: Mapping[str, str] = {excerpt.id: excerpt.fingerprint for excerpt in own}
        found |= shelf_of(owner).vectors(marks)
    return found


def _owner(excerpt: Excerpt) -> str:
    return excerpt.owner
