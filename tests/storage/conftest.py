"""A real database in a temporary folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.domain.debtor import Debtor
from assistant.storage.database import Database, open_database
from tests.storage.examples import DEBTOR_ID


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'book.sqlite3'}"


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    """An empty book with one debtor."""
    opened = open_database(url, busy_seconds=5)
    opened.upgrade()
    with opened.unit_of_work() as work:
        work.debtors.add([Debtor(DEBTOR_ID, "Atelier Verdier"), Debtor("D2", "Zinguerie Blois")])
        work.commit()
    yield opened
    opened.dispose()
