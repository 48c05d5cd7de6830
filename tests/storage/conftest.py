"""A real database: a file in a temporary folder, or one of a PostgreSQL server where COURTOIS_TEST_SERVER names it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from assistant.domain.debtor import Debtor
from assistant.storage.database import Database, open_database
from tests.storage.examples import DEBTOR_ID

SERVER = os.environ.get("COURTOIS_TEST_SERVER", "")


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Where a book that does not exist yet may be made."""
    return _fresh_on_server() if SERVER else f"sqlite:///{tmp_path / 'book.sqlite3'}"


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


def _fresh_on_server() -> str:
    engine = create_engine(SERVER, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text("DROP DATABASE IF EXISTS courtois_test WITH (FORCE)"))
        connection.execute(text("CREATE DATABASE courtois_test"))
    engine.dispose()
    return engine.url.set(database="courtois_test").render_as_string(hide_password=False)
