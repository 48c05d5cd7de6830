from __future__ import annotations

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from assistant.domain.approvals.rule_switch import UNSWITCHED, RuleSwitch, rules_off, sealed
from assistant.storage.database import Database
from tests.storage.examples import NOW


def written(database: Database) -> tuple[RuleSwitch, ...]:
    first = sealed(UNSWITCHED, rule="TON301", off=True, user_id="lea", at=NOW, reason="Fausse alerte")
    second = sealed(first.seal, rule="TON301", off=False, user_id="lea", at=NOW, reason="Réparée")
    with database.unit_of_work() as work:
        work.rule_switches.lock()
        for switch in (first, second):
            work.rule_switches.add(switch)
        work.commit()
    return first, second


def kept(database: Database) -> tuple[RuleSwitch, ...]:
    with database.unit_of_work() as work:
        return work.rule_switches.all()


def test_decisions_come_back_in_order_and_prove_themselves(database: Database) -> None:
    made = written(database)

    assert kept(database) == made
    assert rules_off(kept(database)).intact


@pytest.mark.parametrize("tampering", ["UPDATE rule_switches SET reason = 'x'", "DELETE FROM rule_switches"])
def test_the_database_itself_refuses_to_change_or_delete_a_decision(database: Database, tampering: str) -> None:
    made = written(database)
    with pytest.raises(DBAPIError, match="le journal ne se modifie pas"), database.engine.begin() as connection:
        connection.execute(text(tampering))

    assert kept(database) == made


def test_a_replacing_insert_of_sqlite_is_refused_too(file_database: Database) -> None:
    made = written(file_database)
    again = "INSERT OR REPLACE INTO rule_switches SELECT id, rule, 0, user_id, at, reason, seal FROM rule_switches"
    with pytest.raises(DBAPIError, match="le journal ne se modifie pas"), file_database.engine.begin() as connection:
        connection.execute(text(again))

    assert kept(file_database) == made
