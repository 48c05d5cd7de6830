from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import make_url

from assistant.storage.engine import make_engine, place


@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("foreign_keys", 1), ("secure_delete", 1), ("synchronous", 2)]
)
def test_every_connection_to_a_file_is_set_for_safety(tmp_path: Path, pragma: str, value: object) -> None:
    engine = make_engine(f"sqlite:///{tmp_path / 'book.sqlite3'}", 5.0)
    with engine.connect() as first, engine.connect() as second:
        for connection in (first, second):
            assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
    engine.dispose()


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
