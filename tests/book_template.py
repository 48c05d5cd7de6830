"""A book as the migrations leave it, made once a process: copying its file costs far less than migrating again."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from assistant.storage.database import Database, open_database


def new_book(file: Path, *, busy_seconds: float = 10.0) -> Database:
    """An open database of the program's schema in ``file``, which does not exist yet; nothing is in it."""
    file.touch(mode=0o600)
    file.write_bytes(_migrated())
    return open_database(f"sqlite:///{file}", busy_seconds=busy_seconds)


@cache
def _migrated() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "book.sqlite3"
        database = open_database(f"sqlite:///{file}")
        database.upgrade()
        database.dispose()
        return file.read_bytes()
