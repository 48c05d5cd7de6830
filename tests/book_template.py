"""A book as the migrations leave it, made once a process: copying its file costs far less than migrating again."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from assistant.storage.database import Database, open_database


def new_book(file: Path, content: bytes | None = None, *, busy_seconds: float = 10.0) -> Database:
    """An open database of the program's schema in ``file``, which does not exist yet; empty unless told otherwise."""
    file.touch(mode=0o600)
    file.write_bytes(content or _migrated())
    return open_database(f"sqlite:///{file}", busy_seconds=busy_seconds)


def made_by_copying() -> Callable[[Database], None]:
    """What may stand for ``Database._make_file``: where there is no file yet, it makes one that needs no migration."""
    make, content = Database._make_file, _migrated()

    def copied(database: Database) -> None:
        file = Path(database.place)
        if file.exists():
            return
        make(database)
        file.write_bytes(content)

    return copied


@cache
def _migrated() -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "book.sqlite3"
        database = open_database(f"sqlite:///{file}")
        database.upgrade()
        database.dispose()
        return file.read_bytes()
