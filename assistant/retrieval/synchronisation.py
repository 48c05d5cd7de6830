"""Bringing the shelf to exactly the messages of the ledger, batch by batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from assistant.retrieval.embedder import Vectors
from assistant.retrieval.excerpts import Excerpt
from assistant.retrieval.shelf import Row, Shelf

_BATCH: Final = 64  # messages: one write each, so that an interruption loses a fifth of a second of work
VectorsOf = Callable[[Sequence[Excerpt]], Vectors]  # one row an excerpt; raises IndexUnavailableError


@dataclass(frozen=True, slots=True)
class Piece:
    """A document cut into excerpts, and to whom it belongs."""

    owner: str
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What has to be written, what may stay, and the ids of rows that nothing owns any more."""

    to_write: tuple[Piece, ...]
    unchanged: int
    surplus: tuple[str, ...]


def plan(pieces: Iterable[Piece], stored: Mapping[str, str]) -> Plan:
    """Compare the documents with the fingerprints that are stored."""
    to_write: list[Piece] = []
    surplus = set(stored)
    unchanged = 0
    for piece in pieces:
        surplus.difference_update(excerpt.id for excerpt in piece.excerpts)
        if all(stored.get(excerpt.id) == excerpt.fingerprint for excerpt in piece.excerpts):
            unchanged += 1
        else:
            to_write.append(piece)
    return Plan(tuple(to_write), unchanged, tuple(sorted(surplus)))


def write(pieces: Sequence[Piece], shelf: Shelf, vectors_of: VectorsOf) -> Iterator[int]:
    """Embed and store, yielding how many documents are done after each batch."""
    done = 0
    rest = iter(pieces)
    while batch := list(islice(rest, _BATCH)):
        excerpts = [excerpt for piece in batch for excerpt in piece.excerpts]
        rows = [Row(excerpt.id, excerpt.owner, excerpt.fingerprint) for excerpt in excerpts]
        shelf.put(rows, vectors_of(excerpts))
        done += len(batch)
        yield done
