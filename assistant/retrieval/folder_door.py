"""Chroma embedded in a folder of this machine: the default."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Final
from weakref import finalize

from assistant.retrieval.chroma_errors import said_in_french
from assistant.retrieval.folder import IndexFolder
from assistant.retrieval.shelf import copy_collections
from assistant.retrieval.unused_rows import blank_unused_rows

if TYPE_CHECKING:
    from chromadb.api import ClientAPI
    from chromadb.api.client import Client

_REMEDY: Final = (
    "vérifiez le disque et les droits de ce dossier, "
    "ou supprimez-le et lancez «\u202fcourtois index\u202f» pour le refaire."
)
_TABLE: Final = b"SQLite format 3\0"
_OPENINGS: Final = count()
_SPELLINGS: Final = 256  # more than one process ever holds open at once


class FolderDoor:
    """One client a process, opened again when another process has written (some 15 ms)."""

    def __init__(self, path: Path, patience: float = 60.0) -> None:
        self.path, self.patience = path, patience
        self._folder = IndexFolder(path, patience)
        self._lock = RLock()
        self._client: Client | None = None
        self._release: finalize[[], FolderDoor] | None = None  # closes the client, at the latest with this door
        self._seen = ("", -1)

    @contextmanager
    def reading(self) -> Iterator[ClientAPI]:
        """A client that sees all that was written so far, by this process or another."""
        with self._lock, self._said():
            self._folder.create()
            yield self._fresh()

    @contextmanager
    def writing(self) -> Iterator[ClientAPI]:
        """The same, alone; other processes learn of the write even when it was cut short."""
        with self._lock, self._said(), self._folder.alone():
            client = self._fresh()
            try:
                yield client
            finally:
                blank_unused_rows(self._folder.current)
                self._folder.mark_written()
                self._seen = self._folder.version

    @property
    def is_open(self) -> bool:
        """Whether what was read stands in memory."""
        return self._client is not None

    @property
    def erasure_pending(self) -> bool:
        """Whether rows were deleted whose traces are still in the files."""
        return self._folder.erasure_pending

    def may_hold(self, traces: Iterable[bytes]) -> bool:
        """Whether any of these bytes is in the tables of the current generation: no row is where its id is not."""
        with self._said():
            current = self._folder.current
            tables = [file.read_bytes() for file in current.glob("chroma.sqlite3*")]
            if current.exists() and not any(table.startswith(_TABLE) for table in tables):
                raise ValueError(current)  # vectors may stand beside a table that is damaged or gone
        return any(trace in table for table in tables for trace in traces)

    def start_erasure(self) -> None:
        """Remember that what is about to be deleted must leave the disk too."""
        with self._lock, self._said():
            self._folder.create()
            self._folder.start_erasure()

    def purge(self) -> None:
        """Copy what is left into a new generation and throw the old files away, if anything was deleted."""
        with self._lock, self._said(), self._folder.alone():
            if self._folder.erasure_pending:
                self._turn()
                self._folder.clear_others()
                self._folder.end_erasure()

    def reset(self) -> None:
        """Throw every generation away, damaged or not."""
        with self._lock, self._said(), self._folder.alone():
            self._close()
            self._folder.turn_to(self._folder.following)
            self._folder.mark_written()
            self._folder.clear_others()
            self._folder.end_erasure()

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._close()

    def _turn(self) -> None:
        """Write the next generation and make it the current one."""
        following = self._folder.following
        shutil.rmtree(following, ignore_errors=True)
        target = _opened(following)
        try:
            copy_collections(self._fresh(), target)
        finally:
            target.close()
        blank_unused_rows(following)
        self._close()
        self._folder.turn_to(following)
        self._folder.mark_written()

    def _fresh(self) -> Client:
        """The client, opened again if somebody else wrote since."""
        version = self._folder.version
        if self._client is None or self._seen != version:
            self._close()
            self._client = _opened(self._folder.current)
            self._release = finalize(self, self._client.close)
            self._seen = version
        return self._client

    def _close(self) -> None:
        """Close the client, if there is one."""
        if self._release is not None:
            self._release()
        self._client = None

    @contextmanager
    def _said(self) -> Iterator[None]:
        """Faults in one sentence."""
        with said_in_french(str(self._folder.path), _REMEDY):
            yield


def _opened(path: Path) -> Client:
    """Open Chroma in a folder; it weighs 0.5 s to import, hence only here.

    Chroma hands the same client, stale or not, to all that spell the path alike: each opening adds slashes of its own.
    """
    import chromadb
    from chromadb.api.client import Client
    from chromadb.config import Settings

    spelling = f"{path}{'/' * (1 + next(_OPENINGS) % _SPELLINGS)}"
    client = chromadb.PersistentClient(spelling, settings=Settings(anonymized_telemetry=False))
    assert isinstance(client, Client)
    return client
