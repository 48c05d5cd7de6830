"""List the day's work: who to remind today and why, blocked clients last but visible."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.domain.account import Movements
from assistant.domain.debtor import Debtor
from assistant.domain.money import total
from assistant.domain.review import DraftState
from assistant.domain.worklist import WorklistRow
from assistant.services.assemble_case import Standing, assemble
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory

_UNSENT = (DraftState.DRAFTED, DraftState.SUBMITTED, DraftState.CHANGES_REQUESTED, DraftState.APPROVED)
PRE_DUE_WINDOW_DAYS = 7


@dataclass(frozen=True, slots=True)
class ListWorklist:
    """Reads the whole book in a constant number of queries."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, account_manager: str = "") -> tuple[WorklistRow, ...]:
        """Rows by falling priority, ready ones first; ``account_manager`` "" for everybody's."""
        as_of = self.clock.today()
        with self.unit_of_work() as uow:
            policy = uow.house.policy()
            movements, promises = uow.ledger.all_movements(), uow.ledger.all_promises()
            reminders = uow.correspondence.all_reminders()
            unsent = {draft.debtor_id: draft.id for draft in uow.drafts.in_state(*_UNSENT)}
            rows = []
            for debtor in uow.debtors.all():
                if account_manager and debtor.account_manager != account_manager:
                    continue
                moves = movements.get(debtor.id, Movements())
                stands = assemble(
                    debtor, moves, promises.get(debtor.id, ()), reminders.get(debtor.id, ()), policy, as_of
                )
                if _belongs(stands):
                    rows.append(_row(debtor, stands, unsent.get(debtor.id, "")))
        return tuple(sorted(rows, key=lambda row: (not row.ready, -row.priority, row.debtor_id)))


def _belongs(stands: Standing) -> bool:
    """Clients with something past due, and those whose next due date is near."""
    soon = any(-PRE_DUE_WINDOW_DAYS <= i.days_past_due(stands.account.as_of) <= 0 for i in stands.net.open_items)
    return bool(stands.account.past_due_items) or soon


def _row(debtor: Debtor, stands: Standing, pending_draft: str) -> WorklistRow:
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
        pending_draft=pending_draft,
    )
