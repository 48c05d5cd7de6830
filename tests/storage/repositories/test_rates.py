"""Half-years that people add are kept to the last digit, in order, and never change."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import text

from assistant.domain.interest.rate_table import HalfYearRates
from assistant.domain.interest.recorded_rates import RecordedRates
from assistant.storage.database import Database

ROW = HalfYearRates(date(2027, 1, 1), Decimal("2.65"), Decimal("2.810"), Decimal("6.90"), "BCE ; arrêté", "partly")
RECORDED = RecordedRates(ROW, "os:nora", datetime(2026, 12, 28, 9, tzinfo=UTC))


def test_rows_come_back_as_they_were_recorded(database: Database) -> None:
    with database.unit_of_work() as uow:
        uow.rates.add(RECORDED)
        uow.rates.add(RECORDED)
        uow.commit()
    with database.unit_of_work() as uow:
        assert uow.rates.recorded() == (RECORDED, RECORDED)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE recorded_rates SET ecb_mro = '0'",
        "DELETE FROM recorded_rates",
        "INSERT OR REPLACE INTO recorded_rates SELECT * FROM recorded_rates",
    ],
)
def test_the_database_refuses_to_change_a_row(file_database: Database, statement: str) -> None:
    with file_database.unit_of_work() as uow:
        uow.rates.add(RECORDED)
        uow.commit()
    with file_database.engine.connect() as connection, pytest.raises(Exception, match="ne se modifie pas"):
        connection.execute(text(statement))
