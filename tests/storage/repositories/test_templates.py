from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from assistant.domain.writing.template import TemplateAct, TemplateMove, TemplateVersion
from assistant.storage.database import Database
from tests.storage.examples import NOW

VERSION = TemplateVersion("sms/short.tu", 2, "texte", "e" * 64, "nora", NOW)
MOVE = TemplateMove("e" * 64, "sms/short.tu", TemplateAct.APPROVE, "lea", NOW, on_day=date(2026, 12, 1))


def written(database: Database) -> None:
    with database.unit_of_work() as work:
        work.templates.lock()
        work.templates.add([VERSION])
        work.templates.move(MOVE)
        work.commit()


def test_versions_and_moves_come_back_in_order(database: Database) -> None:
    with database.unit_of_work() as work:
        assert work.templates.stamp() == 0
    written(database)
    with database.unit_of_work() as work:
        assert (work.templates.versions(), work.templates.moves(), work.templates.stamp()) == ((VERSION,), (MOVE,), 1)


@pytest.mark.parametrize("table", ["template_versions", "template_moves"])
@pytest.mark.parametrize("deed", ["UPDATE {} SET fingerprint = 'x'", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_a_row(database: Database, table: str, deed: str) -> None:
    written(database)
    with pytest.raises(DBAPIError, match="ne se modifient pas"), database.engine.begin() as connection:
        connection.execute(text(deed.format(table)))
