"""Shelf: one collection of Chroma, holding vectors and fingerprints but no text.

The text of a message lives in the ledger alone, so that there is one place to erase it from. Vectors are read back by
id and compared exactly: one client has a few hundred of them, where an approximate search gains nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

from assistant.retrieval.door import Door
from assistant.retrieval.embedder import Vectors

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.models.Collection import Collection

_PAGE: Final = 1_000  # rows a call
_STATE: Final = "state"  # of the ledger, in the metadata of a collection
# Vectors are read by id and never searched in Chroma: the smallest graph makes writing three times as quick.
_FEWEST_NEIGHBOURS: Final = 2
_LEAST_EFFORT: Final = 4


@dataclass(frozen=True, slots=True)
class Row:
    """What is kept of one excerpt: whose it is, what it was made from, and its vector."""

    id: str
    owner: str
    fingerprint: str


@dataclass(frozen=True)
class Shelf:
    """The collection called ``name``, made when it is first written to."""

    door: Door
    name: str

    def fingerprints(self, likely: Sequence[str] = ()) -> dict[str, str]:
        """The fingerprint of every row, by id; those of the ``likely`` ids are read first, and quickly.

        Reading page after page takes a time that grows with the square of the rows: 150 s for 300,000 of them.
        """
        with self.door.reading() as client:
            collection = _existing(client, self.name)
            if collection is None:
                return {}
            found = _fingerprints(collection, likely)
            if len(found) < collection.count():
                found |= _fingerprints(collection, [key for key in _all_ids(collection) if key not in found])
        return found

    def ids(self) -> list[str]:
        """The id of every row."""
        with self.door.reading() as client:
            collection = _existing(client, self.name)
            return [] if collection is None else _all_ids(collection)

    def state(self) -> str:
        """What ``remember_state`` wrote last, "" when it was forgotten since."""
        with self.door.reading() as client:
            collection = _existing(client, self.name)
            return "" if collection is None else str((collection.metadata or {}).get(_STATE, ""))

    def remember_state(self, state: str) -> None:
        """Write which state of the ledger the rows stand for."""
        with self.door.writing() as client:
            collection = _existing(client, self.name)
            if collection is not None:
                collection.modify(metadata={_STATE: state})

    def is_empty(self) -> bool:
        """Whether there is no row."""
        with self.door.reading() as client:
            collection = _existing(client, self.name)
            return collection is None or collection.count() == 0

    def make(self) -> None:
        """Have the collection, empty where there was none."""
        with self.door.writing() as client:
            _collection(client, self.name)

    def forget_state(self) -> None:
        """Say that the rows are about to change."""
        if self.state():
            self.remember_state("")

    def vectors(self, fingerprints: Mapping[str, str]) -> dict[str, NDArray[np.float32]]:
        """The vectors of the rows that still have the fingerprint given for their id."""
        found: dict[str, NDArray[np.float32]] = {}
        wanted = list(fingerprints)
        with self.door.reading() as client:
            collection = _existing(client, self.name)
            if collection is None:
                return {}
            for start in range(0, len(wanted), _PAGE):
                page = collection.get(ids=wanted[start : start + _PAGE], include=["embeddings", "metadatas"])
                rows = np.asarray(page["embeddings"], dtype=np.float32)
                found |= {
                    key: row
                    for key, metadata, row in zip(page["ids"], page["metadatas"] or [], rows, strict=True)
                    if metadata["fingerprint"] == fingerprints[key]
                }
        return found

    def put(self, rows: Sequence[Row], vectors: Vectors) -> None:
        """Write rows, replacing those of the same id."""
        with self.door.writing() as client:
            _collection(client, self.name).upsert(
                ids=[row.id for row in rows],
                embeddings=vectors,
                metadatas=[{"owner": row.owner, "fingerprint": row.fingerprint} for row in rows],
            )

    def remove(self, ids: Sequence[str]) -> None:
        """Delete rows; their traces stay in the files until the door purges them."""
        with self.door.writing() as client:
            collection = _existing(client, self.name)
            if collection is None:
                return
            for start in range(0, len(ids), _PAGE):
                collection.delete(ids=list(ids[start : start + _PAGE]))


def shelf_names(door: Door, prefix: str) -> list[str]:
    """The names of the collections that begin so."""
    with door.reading() as client:
        return sorted(found.name for found in client.list_collections() if found.name.startswith(prefix))


def drop_shelves(door: Door, names: Sequence[str]) -> None:
    """Delete whole collections."""
    with door.writing() as client:
        for name in names:
            client.delete_collection(name)


def copy_collections(source: ClientAPI, target: ClientAPI) -> None:
    """Copy every row of every collection."""
    for found in source.list_collections():
        old = _collection(source, found.name)
        new = _collection(target, found.name)
        ids = _all_ids(old)
        for start in range(0, len(ids), _PAGE):
            page = old.get(ids=ids[start : start + _PAGE], include=["embeddings", "metadatas"])
            new.upsert(ids=page["ids"], embeddings=page["embeddings"], metadatas=page["metadatas"])


def _fingerprints(collection: Collection, ids: Sequence[str]) -> dict[str, str]:
    """The fingerprints of those rows that exist."""
    found: dict[str, str] = {}
    for start in range(0, len(ids), _PAGE):
        page = collection.get(ids=list(ids[start : start + _PAGE]), include=["metadatas"])
        found.update(
            (key, str(row["fingerprint"])) for key, row in zip(page["ids"], page["metadatas"] or [], strict=True)
        )
    return found


def _all_ids(collection: Collection) -> list[str]:
    return list(collection.get(include=[])["ids"])


def _existing(client: ClientAPI, name: str) -> Collection | None:
    """The collection, None when nothing was written to it yet."""
    from chromadb.errors import NotFoundError

    try:
        return client.get_collection(name, embedding_function=None)
    except NotFoundError:
        return None


def _collection(client: ClientAPI, name: str) -> Collection:
    """The collection, with cosine set and no embedding function: the default one would call the network."""
    return client.get_or_create_collection(
        name,
        embedding_function=None,
        configuration={
            "hnsw": {"space": "cosine", "max_neighbors": _FEWEST_NEIGHBOURS, "ef_construction": _LEAST_EFFORT}
        },
    )
