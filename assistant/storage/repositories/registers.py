"""Lines of register cards that people locked."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import delete, select

from assistant.domain.writing.register import RegisterTrait
from assistant.storage.tables import REGISTER_LOCKS
from assistant.storage.transaction import Transaction


class SqlRegisters:
    """Locked lines by debtor and trait."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def lock(self, debtor_id: str, trait: RegisterTrait, value: str, user_id: str, at: datetime) -> None:
        """Lock a line to a value, or change the value it is locked to."""
        row = {"debtor_id": debtor_id, "trait": trait, "value": value, "user_id": user_id, "at": at}
        self._transaction.upsert(REGISTER_LOCKS, [row])

    def unlock(self, debtor_id: str, trait: RegisterTrait) -> None:
        """Let a line follow what is observed again."""
        table = REGISTER_LOCKS
        self._transaction.write(delete(table).where(table.c.debtor_id == debtor_id, table.c.trait == trait))

    def locks(self, debtor_id: str) -> Mapping[RegisterTrait, str]:
        """The locked lines of one debtor's card, in the order of the card."""
        query = select(REGISTER_LOCKS).where(REGISTER_LOCKS.c.debtor_id == debtor_id)
        values = {row.trait: row.value for row in self._transaction.rows(query)}
        return {trait: values[trait] for trait in RegisterTrait if trait in values}
