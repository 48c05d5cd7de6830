from __future__ import annotations

from sqlalchemy import select

from assistant.storage.database import Database
from assistant.storage.tables import HOUSE_VALUES
from assistant.storage.transaction import Transaction


def test_writing_no_rows_takes_no_lock(file_database: Database) -> None:
    idle = Transaction(file_database.engine, file_database.place)
    idle.upsert(HOUSE_VALUES, [])
    with file_database.unit_of_work() as work:
        work.house.set_value("a", "1")
        work.commit()
        assert work.house.value("a") == "1"
    idle.close()


def test_a_row_inserted_twice_in_one_go_keeps_its_latest_values(database: Database) -> None:
    transaction = Transaction(database.engine, database.place)
    transaction.upsert(HOUSE_VALUES, [{"key": "a", "value": "1"}, {"key": "a", "value": "2"}])
    assert list(transaction.records(select(HOUSE_VALUES).where(HOUSE_VALUES.c.key == "a"))) == [
        {"key": "a", "value": "2"}
    ]
    transaction.close()


def test_a_transaction_that_is_closed_without_commit_frees_the_lock_and_leaves_nothing(database: Database) -> None:
    transaction = Transaction(database.engine, database.place)
    transaction.upsert(HOUSE_VALUES, [{"key": "a", "value": "1"}])
    transaction.close()
    with database.unit_of_work() as work:
        assert work.house.value("a") == ""
        work.house.set_value("a", "2")
        work.commit()
