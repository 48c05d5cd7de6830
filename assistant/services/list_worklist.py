"""List the day's work: who to remind today and why, blocked clients last but visible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from assistant.domain.debtor import Debtor
from assistant.domain.money import total
from assistant.domain.policy import HousePolicy
from assistant.domain.review import DraftState
from assistant.domain.worklist import WorklistRow
from assistant.services.assemble_case import Standing, assemble
from assistant.services.kept_rows import KeptRows
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

_UNSENT = (
    DraftState.DRAFTED,
    DraftState.SUBMITTED,
    DraftState.CHANGES_REQUESTED,
    DraftState.APPROVED,
    DraftState.SENDING,
)
PRE_DUE_WINDOW_DAYS = 7


@dataclass(frozen=True, slots=True)
class ListWorklist:
    """Reads what changed since the list was last made: the whole book once a day, then client by client."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    kept: KeptRows = field(default_factory=KeptRows)

    def __call__(self, account_manager: str = "") -> tuple[WorklistRow, ...]:
        """Rows by falling priority, ready ones first; ``account_manager`` "" for everybody's."""
        as_of = self.clock.today()
        with self.unit_of_work() as uow:
            policy = uow.house.policy()
            unsent = uow.drafts.pending(*_UNSENT)
            rows = self.kept.rows(uow, (as_of, policy), lambda among: _rows(uow, policy, as_of, among))
        told = (replace(row, pending_draft=unsent[row.debtor_id]) if row.debtor_id in unsent else row for row in rows)
        return tuple(row for row in told if not account_manager or row.account_manager == account_manager)


def _rows(uow: UnitOfWork, policy: HousePolicy, as_of: date, among: Sequence[str]) -> Iterator[WorklistRow]:
    """The rows of those clients who have one."""
    movements, promises = uow.ledger.all_movements(among), uow.ledger.all_promises(among)
    reminders = uow.correspondence.all_reminders(among)
    for debtor in uow.debtors.all(among):
        key = debtor.id
        stands = assemble(debtor, movements[key], promises[key], reminders[key], policy, as_of)
        if _belongs(stands):
            yield _row(debtor, stands)


def _belongs(stands: Standing) -> bool:
    """Clients with something past due, and those whose next due date is near."""
    soon = any(-PRE_DUE_WINDOW_DAYS <= i.days_past_due(stands.account.as_of) <= 0 for i in stands.net.open_items)
    return bool(stands.account.past_due_items) or soon


def _row(debtor: Debtor, stands: Standing) -> WorklistRow:
    net = stands.net
    items = net.past_due_items or net.open_items or stands.account.past_due_items
    return WorklistRow(
        debtor_id=debtor.id,
        name=debtor.name,
        account_manager=debtor.account_manager,
        amount=total(item.residual for item in items),
        days_past_due=max((item.days_past_due(net.as_of) for item in items), default=0),
        advice=stands.advice,
        verdict=stands.verdict,
    )
