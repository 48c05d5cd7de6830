from __future__ import annotations

import pytest
from sqlalchemy import make_url

from assistant.storage.database import Database
from assistant.storage.engine import place


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("foreign_keys", 1), ("secure_delete", 1), ("synchronous", 2)]
)
def test_every_connection_to_a_file_is_set_for_safety(file_database: Database, pragma: str, value: object) -> None:
    with file_database.engine.connect() as first, file_database.engine.connect() as second:
        for connection in (first, second):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("sqlite:////srv/book.sqlite3", "/srv/book.sqlite3"),
        ("sqlite://", ":memory:"),
        ("postgresql://claire:secret@db.example/book", "book (db.example)"),
        ("postgresql:///book", "book (local)"),
    ],
)
def test_a_place_is_told_without_the_password(url: str, shown: str) -> None:
    assert place(make_url(url)) == shown
