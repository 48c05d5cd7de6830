"""The lock of a folder whose book is being made: whoever comes meanwhile is told so, and a crash lets go of it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from assistant.domain.errors import StorageError

_NAME = "preparation.lock"  # an empty SQLite file: its lock works alike on every system


@contextmanager
def folder_held(folder: Path) -> Iterator[None]:
    """Hold the folder, which exists; raises StorageError where somebody else does."""
    file = folder / _NAME
    with closing(_connected(file)) as lock:
        if not _taken(lock):
            raise StorageError(_busy(folder))
        yield
    with suppress(OSError):
        file.unlink()


def refuse_held(folder: Path) -> None:
    """Raise StorageError while somebody holds the folder."""
    file = folder / _NAME
    if not file.exists():
        return
    with closing(_connected(file)) as lock:
        if not _taken(lock):
            raise StorageError(_busy(folder))


def _connected(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(file, timeout=0, isolation_level=None)


def _taken(lock: sqlite3.Connection) -> bool:
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError:
        return False
    return True


def _busy(folder: Path) -> str:
    return f"Le dossier {folder} se prépare encore\u202f: rien n’est à faire, recommencez dans une minute."
