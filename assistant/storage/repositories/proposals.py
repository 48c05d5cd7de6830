"""Decisions on proposals, in their order."""

from __future__ import annotations

from sqlalchemy import insert, select

from assistant.domain.writing.edit_proposal import ProposalDecision
from assistant.storage.rows import row_of
from assistant.storage.tables import PROPOSAL_DECISIONS
from assistant.storage.transaction import Transaction

_ALL = select(*(column for column in PROPOSAL_DECISIONS.columns if column.name != "id"))


class SqlProposals:
    """The decisions in their order."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def lock(self) -> None:
        """Make others wait until this transaction ends."""
        self._transaction.take_lock(PROPOSAL_DECISIONS)

    def add(self, decision: ProposalDecision) -> None:
        """Append a decision."""
        self._transaction.write(insert(PROPOSAL_DECISIONS), [row_of(decision)])

    def decisions(self) -> tuple[ProposalDecision, ...]:
        """Every decision, oldest first."""
        return self._transaction.built(ProposalDecision, _ALL.order_by(PROPOSAL_DECISIONS.c.id))
