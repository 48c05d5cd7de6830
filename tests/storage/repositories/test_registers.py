from __future__ import annotations

from assistant.domain.writing.register import RegisterTrait
from assistant.storage.database import Database
from tests.storage.examples import DEBTOR_ID, NOW


def test_a_locked_line_holds_its_latest_value_until_it_is_unlocked(database: Database) -> None:
    with database.unit_of_work() as work:
        assert work.registers.locks(DEBTOR_ID) == {}
        work.registers.lock(DEBTOR_ID, RegisterTrait.WARMTH, "3", "u1", NOW)
        work.registers.lock(DEBTOR_ID, RegisterTrait.ADDRESS_FORM, "tu", "u1", NOW)
        work.registers.lock(DEBTOR_ID, RegisterTrait.ADDRESS_FORM, "vous", "u2", NOW)
        locks = work.registers.locks(DEBTOR_ID)
        assert list(locks.items()) == [(RegisterTrait.ADDRESS_FORM, "vous"), (RegisterTrait.WARMTH, "3")]
        work.registers.unlock(DEBTOR_ID, RegisterTrait.WARMTH)
        assert work.registers.locks(DEBTOR_ID) == {RegisterTrait.ADDRESS_FORM: "vous"}
        assert work.registers.locks("D2") == {}
