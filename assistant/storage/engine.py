"""The engine: how connections to SQLite and PostgreSQL are made and set."""

from __future__ import annotations

import json
import sqlite3
from functools import partial

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from assistant.domain.errors import SettingsError

_CONNECTIONS = 80  # beyond the five that stay open: many drafts each keep one while their model answers
_DIALECTS = ("sqlite", "postgresql")
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",  # readers go on while one writes
    "PRAGMA synchronous = FULL",  # a commit outlives a power cut
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -32768",  # 32 MiB: rows of 10,000 clients land on pages all over their indexes
    "PRAGMA secure_delete = ON",  # deleted text is overwritten, not merely forgotten
)


def make_engine(url: str, busy_seconds: float) -> Engine:
    """An engine for the URL; ``busy_seconds`` bounds the wait for a lock. Raises SettingsError for an unusable URL."""
    address = _read(url)
    encode = partial(json.dumps, ensure_ascii=False)
    if address.get_backend_name() == "postgresql":
        options = f"-c lock_timeout={int(busy_seconds * 1000)}"
        return create_engine(
            address,
            json_serializer=encode,
            pool_pre_ping=True,
            max_overflow=_CONNECTIONS,
            connect_args={"options": options},
        )
    engine = create_engine(
        address,
        json_serializer=encode,
        pool_timeout=busy_seconds,
        max_overflow=_CONNECTIONS,
        connect_args={"timeout": busy_seconds},
    )
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def place(url: URL) -> str:
    """Where the database is, as a user knows it: a file, or a server without the password."""
    if url.get_backend_name() == "sqlite":
        return url.database or ":memory:"
    return f"{url.database} ({url.host or 'local'})"


def _read(url: str) -> URL:
    try:
        address = make_url(url)
    except ArgumentError as error:
        raise SettingsError(
            "L’adresse de la base n’est pas lisible\u202f: écrivez par exemple «\u202fsqlite:///courtois.sqlite3\u202f»."
        ) from error
    if address.get_backend_name() not in _DIALECTS:
        raise SettingsError(
            f"La base «\u202f{address.get_backend_name()}\u202f» n’est pas prise en charge\u202f: "
            "indiquez une adresse SQLite ou PostgreSQL."
        )
    return address


def _set_up(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # the driver opens no transaction on its own: _begin and the first write do
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")
