"""Flags and overrides; a trigger of the database refuses to change or delete an override."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import insert, select

from assistant.domain.gate import GateOverride
from assistant.domain.ledger.account_flag import AccountFlag
from assistant.storage.client_rows import CLIENT, client
from assistant.storage.one_of import one_of
from assistant.storage.repositories.stamps import stamp
from assistant.storage.rows import grouped, row_of
from assistant.storage.tables import ACCOUNT_FLAGS, GATE_OVERRIDES
from assistant.storage.transaction import Transaction

_FLAGS = select(ACCOUNT_FLAGS).order_by(ACCOUNT_FLAGS.c.at, ACCOUNT_FLAGS.c.id)
_OVERRIDES = select(GATE_OVERRIDES).order_by(GATE_OVERRIDES.c.at, GATE_OVERRIDES.c.id)
_OVERRIDES_OF_CLIENT = _OVERRIDES.where(GATE_OVERRIDES.c.debtor_id == CLIENT)


class SqlGate:
    """Each change stamps its client, so that the day's list is made anew."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def set_flags(self, flags: Iterable[AccountFlag]) -> None:
        """Insert or replace."""
        kept = tuple(flags)
        self._transaction.upsert(ACCOUNT_FLAGS, [row_of(flag) for flag in kept])
        stamp(self._transaction, (flag.debtor_id for flag in kept))

    def flags(self, debtor_id: str) -> tuple[AccountFlag, ...]:
        """Every flag ever set on a client, lifted ones too, oldest first."""
        return self._transaction.built(AccountFlag, _FLAGS.where(ACCOUNT_FLAGS.c.debtor_id == debtor_id))

    def add_override(self, override: GateOverride) -> None:
        """Append."""
        self._transaction.write(insert(GATE_OVERRIDES), [row_of(override)])
        stamp(self._transaction, [override.debtor_id])

    def overrides(self, debtor_id: str) -> tuple[GateOverride, ...]:
        """Of one client, oldest first."""
        return self._transaction.built(GateOverride, _OVERRIDES_OF_CLIENT, client(debtor_id))

    def all_overrides(self, among: Collection[str] | None = None) -> Mapping[str, tuple[GateOverride, ...]]:
        """By client, oldest first; only those who have one."""
        query = _OVERRIDES if among is None else _OVERRIDES.where(one_of(GATE_OVERRIDES.c.debtor_id, among))
        return grouped((one.debtor_id, one) for one in self._transaction.built(GateOverride, query))
