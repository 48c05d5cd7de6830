from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from assistant.domain.gate import GateOverride, ReasonCode
from assistant.domain.ledger.account_flag import AccountFlag, FlagKind
from assistant.storage.database import Database
from tests.storage.examples import DEBTOR_ID, NOW

DAY = date(2026, 3, 2)
FLAG = AccountFlag("f1", DEBTOR_ID, FlagKind.PAUSED, DAY, "Chantier en cours", "nora", NOW, "F-1", DAY)
OVERRIDE = GateOverride("o1", DEBTOR_ID, ReasonCode.TOO_RECENT, "Accord du client", "lea", NOW, DAY, "draft-1")


def test_flags_come_back_with_the_movements_lifted_ones_too(database: Database) -> None:
    lifted = replace(FLAG, lifted_on=DAY, lifted_by="lea")
    with database.unit_of_work() as work:
        work.gate.set_flags([FLAG])
        work.gate.set_flags([lifted])
        work.commit()
    with database.unit_of_work() as work:
        assert work.gate.flags(DEBTOR_ID) == (lifted,)
        assert work.ledger.movements(DEBTOR_ID).flags == (lifted,)


def test_overrides_come_back_by_client_and_change_its_stamp(database: Database) -> None:
    with database.unit_of_work() as work:
        before = work.debtors.stamps()[DEBTOR_ID]
        work.gate.add_override(OVERRIDE)
        work.commit()
    with database.unit_of_work() as work:
        assert work.gate.overrides(DEBTOR_ID) == (OVERRIDE,)
        assert work.gate.all_overrides() == work.gate.all_overrides([DEBTOR_ID]) == {DEBTOR_ID: (OVERRIDE,)}
        assert work.debtors.stamps()[DEBTOR_ID] != before


@pytest.mark.parametrize("tampering", ["UPDATE gate_overrides SET reason = 'x'", "DELETE FROM gate_overrides"])
def test_the_database_itself_refuses_to_change_or_delete_an_override(database: Database, tampering: str) -> None:
    with database.unit_of_work() as work:
        work.gate.add_override(OVERRIDE)
        work.commit()
    with pytest.raises(DBAPIError, match="ne se modifie pas"), database.engine.begin() as connection:
        connection.execute(text(tampering))
