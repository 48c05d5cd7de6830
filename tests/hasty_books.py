"""Books that the tests open: no disk is waited for, and a statement that one has compiled serves all of them."""

from __future__ import annotations

import sqlite3
import tempfile
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from assistant.storage.engine import make_engine


def open_hastily() -> None:
    """From now on, in this process; what is written outlives the process, as ever, but no power cut."""
    pytest.MonkeyPatch().setattr("assistant.storage.database.make_engine", _hasty_engine)


def _hasty_engine(url: str, busy_seconds: float) -> Engine:
    engine = make_engine(url, busy_seconds)
    if engine.dialect.name == "sqlite":
        engine.dialect = _first().dialect  # SQLAlchemy keeps what it compiled by dialect
        engine._compiled_cache = _first()._compiled_cache
        event.listen(engine, "connect", _wait_for_no_disk)
    return engine


@cache
def _first() -> Engine:
    with tempfile.TemporaryDirectory() as folder:
        engine = make_engine(f"sqlite:///{Path(folder) / 'first.sqlite3'}", 10.0)
        engine.connect().close()  # the dialect learns what it talks to
        engine.dispose()
        return engine


def _wait_for_no_disk(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA synchronous = OFF")
