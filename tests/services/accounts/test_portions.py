"""The day's list reads only what is open, and says what it would say of the whole ledger."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Self

import pytest

from assistant.domain.ledger.account import Movements
from assistant.domain.reminders.worklist import WorklistRow
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.storage.kept_reads import KeptReads
from assistant.storage.repositories.ledger import SqlLedger
from assistant.storage.unit_of_work import SqlUnitOfWork
from tests.services.house_of_tests import LEA, House
from tests.storage.random_ledger import DAY, RandomLedger


class WholeLedger(SqlLedger):
    """A ledger that leaves nothing out."""

    def open_movements(self, among: Collection[str], as_of: date) -> Mapping[str, Movements]:
        assert as_of
        return self.all_movements(among)


class WholeBook(SqlUnitOfWork):
    """A book with such a ledger."""

    def __enter__(self) -> Self:
        super().__enter__()
        self.ledger = WholeLedger(self._transaction)
        return self


def rows(house: House, as_of: date, *, whole: bool) -> tuple[WorklistRow, ...]:
    def book() -> SqlUnitOfWork:
        return WholeBook(house.database.engine, house.database.place, KeptReads())

    return ListWorklist(book if whole else house.unit_of_work, house.clock)(LEA, as_of=as_of)


@pytest.mark.parametrize("seed", range(3))
def test_every_row_is_the_one_that_the_whole_ledger_gives_whatever_is_written(tmp_path: Path, seed: int) -> None:
    house, book = House(tmp_path), RandomLedger(40, seed)
    with house.unit_of_work() as work:
        book.write(work)
        work.commit()
    for _ in range(3):
        for as_of in (DAY - timedelta(days=45), DAY, DAY + timedelta(days=3)):
            assert rows(house, as_of, whole=False) == rows(house, as_of, whole=True)
        with house.unit_of_work() as work:
            book.change(work)
            work.commit()

    assert len(rows(house, DAY, whole=False)) > 20


def test_a_list_kept_from_before_follows_every_change(tmp_path: Path) -> None:
    house, book = House(tmp_path), RandomLedger(30, 9)
    with house.unit_of_work() as work:
        book.write(work)
        work.commit()
    for _ in range(6):
        kept = house.worklist(LEA)
        assert kept == rows(house, DAY, whole=True)
        with house.unit_of_work() as work:
            book.change(work)
            work.commit()
