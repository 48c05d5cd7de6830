"""Real databases: every test of a book runs on an SQLite file, then on PostgreSQL.

The PostgreSQL server is started for the tests, or is the one that COURTOIS_TEST_SERVER names; where there is neither,
its tests say that they were skipped. Migrations run once a process on each: further books are copies of the first.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, make_url, text

from assistant.domain.ledger.debtor import Debtor
from assistant.storage.database import Database, open_database
from tests.book_template import new_book
from tests.storage.emptied import emptied, schema_of
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
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where the book of this test is, or may be made."""
    if request.param == SQLITE:
        return f"sqlite:///{tmp_path / 'book.sqlite3'}"
    return _on(request.getfixturevalue("server"), "courtois_test")


@pytest.fixture
def url(request: pytest.FixtureRequest, address: str) -> str:
    """Where a book that does not exist yet may be made."""
    if not address.startswith(SQLITE):
        _make(request.getfixturevalue("server"), "courtois_test")
    return address


@pytest.fixture(scope="session")
def migrated(server: str) -> str:
    """The name of a database of the server as the migrations leave it."""
    _make(server, "courtois_migrated")
    opened = open_database(_on(server, "courtois_migrated"), busy_seconds=5)
    opened.upgrade()
    opened.dispose()
    return "courtois_migrated"


@pytest.fixture
def database(request: pytest.FixtureRequest, address: str) -> Iterator[Database]:
    """A book with two debtors."""
    if address.startswith(SQLITE):
        yield from _with_two_debtors(new_book(Path(str(make_url(address).database)), busy_seconds=5))
    else:
        _renew(request.getfixturevalue("server"), request.getfixturevalue("migrated"))
        yield from _with_two_debtors(open_database(address, busy_seconds=5))


@pytest.fixture
def file_database(tmp_path: Path) -> Iterator[Database]:
    """The same in a file, for what only files can suffer."""
    yield from _with_two_debtors(new_book(tmp_path / "book.sqlite3", busy_seconds=5))


def _with_two_debtors(opened: Database) -> Iterator[Database]:
    with opened.unit_of_work() as work:
        work.debtors.add([Debtor(DEBTOR_ID, "Atelier Verdier"), Debtor("D2", "Zinguerie Blois")])
        work.commit()
    yield opened
    opened.dispose()


_known: dict[str, str] = {}  # by server: the schema of the book made last from the migrated one


def _renew(server: str, migrated: str) -> None:
    """Empty the book of the test before; make it anew where there was none, or a test has altered it."""
    address = _on(server, "courtois_test")
    if server in _known and emptied(address, _known[server]):
        return
    _make(server, "courtois_test", migrated)
    _known[server] = schema_of(address)


def _on(server: str, name: str) -> str:
    return make_url(server).set(database=name).render_as_string(hide_password=False)


def _make(server: str, name: str, template: str = "template1") -> None:
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)"))
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    engine.dispose()
