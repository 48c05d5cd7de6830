"""Real databases: every test of a book runs on an SQLite file, then on PostgreSQL.

The PostgreSQL server is started for the tests, or is the one that COURTOIS_TEST_SERVER names; where there is neither,
its tests say that they were skipped.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from assistant.domain.debtor import Debtor
from assistant.storage.database import Database, open_database
from tests.storage.examples import DEBTOR_ID
from tests.storage.postgres_server import postgres_server

SERVER = os.environ.get("COURTOIS_TEST_SERVER", "")
SQLITE, POSTGRESQL = "sqlite", "postgresql"


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server."""
    if SERVER:
        yield SERVER
        return
    with postgres_server() as address:
        yield address


@pytest.fixture(params=[SQLITE, POSTGRESQL])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where a book that does not exist yet may be made."""
    if request.param == SQLITE:
        return f"sqlite:///{tmp_path / 'book.sqlite3'}"
    return _fresh_on(request.getfixturevalue("server"))


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """A book with two debtors."""
    yield from _with_two_debtors(url)


@pytest.fixture
def file_database(tmp_path: Path) -> Iterator[Database]:
    """The same in a file, for what only files can suffer."""
    yield from _with_two_debtors(f"sqlite:///{tmp_path / 'book.sqlite3'}")


def _with_two_debtors(url: str) -> Iterator[Database]:
    opened = open_database(url, busy_seconds=5)
    opened.upgrade()
    with opened.unit_of_work() as work:
        work.debtors.add([Debtor(DEBTOR_ID, "Atelier Verdier"), Debtor("D2", "Zinguerie Blois")])
        work.commit()
    yield opened
    opened.dispose()


def _fresh_on(address: str) -> str:
    engine = create_engine(address, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS courtois_test WITH (FORCE)"))
        connection.execute(text("CREATE DATABASE courtois_test"))
    engine.dispose()
    return engine.url.set(database="courtois_test").render_as_string(hide_password=False)
