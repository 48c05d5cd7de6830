"""Decisions on rules, append-only; triggers in the database refuse to change or delete one."""

from __future__ import annotations

from sqlalchemy import insert, select

from assistant.domain.approvals.rule_switch import RuleSwitch
from assistant.storage.rows import row_of
from assistant.storage.tables import RULE_SWITCHES
from assistant.storage.transaction import Transaction

_ALL = select(*(column for column in RULE_SWITCHES.columns if column.name != "id")).order_by(RULE_SWITCHES.c.id)


class SqlRuleSwitches:
    """The decisions in their order."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def lock(self) -> None:
        """Make others wait until this transaction ends, so that each decision follows the one before."""
        self._transaction.take_lock(RULE_SWITCHES)

    def add(self, switch: RuleSwitch) -> None:
        """Append a decision."""
        self._transaction.write(insert(RULE_SWITCHES), [row_of(switch)])

    def all(self) -> tuple[RuleSwitch, ...]:
        """Every decision, oldest first."""
        return self._transaction.built(RuleSwitch, _ALL)
