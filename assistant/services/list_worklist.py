"""List the day's work: who to remind today and why, blocked clients last but visible."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from assistant.domain.debtor import Debtor
from assistant.domain.dunning import Stage
from assistant.domain.money import total
from assistant.domain.permission import Act
from assistant.domain.review import DraftState
from assistant.domain.sending_window import open_day, windows_for
from assistant.domain.user import User
from assistant.domain.worklist import WorklistRow
from assistant.services.assemble_case import ClientRecord, Standing, assemble
from assistant.services.authorise import authorise, reach
from assistant.services.gate_ground import GateGround, ground_of
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

    def __call__(self, actor: User, account_manager: str = "") -> tuple[WorklistRow, ...]:
        """Rows within reach by falling priority, ready ones first; ``account_manager`` "" for everybody's."""
        authorise(actor, Act.READ)
        as_of = self.clock.today()
        with self.unit_of_work() as uow:
            reached = reach(uow, actor, as_of)
            ground = ground_of(uow, as_of)
            unsent = uow.drafts.pending(*_UNSENT)
            key = (as_of, ground.policy, ground.bank_data_age)
            rows = self.kept.rows(uow, key, lambda among: _rows(uow, ground, among))
        told = (replace(row, pending_draft=unsent[row.debtor_id]) if row.debtor_id in unsent else row for row in rows)
        mine = (row for row in told if reached.covers(row.account_manager))
        return tuple(row for row in mine if account_manager in {"", row.account_manager})


def _rows(uow: UnitOfWork, ground: GateGround, among: Sequence[str]) -> Iterator[WorklistRow]:
    """The rows of those clients who have one."""
    movements, promises = uow.ledger.all_movements(among), uow.ledger.all_promises(among)
    plans, replies = uow.agreements.all_plans(among), uow.replies.all_of(among)
    reminders, overrides = uow.correspondence.all_reminders(among), uow.gate.all_overrides(among)
    near = _soon_due(ground)
    for debtor in uow.debtors.all(among):
        key = debtor.id
        record = ClientRecord(
            movements[key],
            promises[key],
            reminders[key],
            overrides.get(key, ()),
            plans=plans.get(key, ()),
            replies=replies.get(key, ()),
        )
        stands = assemble(debtor, record, ground)
        if _belongs(stands, near):
            yield _row(debtor, stands)


def _soon_due(ground: GateGround) -> date:
    """The last due date that a word before due is for today: one that would be for the week-end is for the Friday."""
    windows = windows_for(Stage.PRE_DUE, ground.policy.sending_windows)
    latest = ground.as_of + timedelta(days=PRE_DUE_WINDOW_DAYS)
    if not ground.policy.rather_before:
        return latest
    for extra in range(PRE_DUE_WINDOW_DAYS, 0, -1):
        planned = ground.as_of + timedelta(days=extra)
        if open_day(planned, windows, ground.is_closed, rather_before=True) <= ground.as_of:
            return latest + timedelta(days=extra)
    return latest


def _belongs(stands: Standing, near: date) -> bool:
    """Clients with something past due, and those whose next due date is near."""
    as_of = stands.account.as_of
    soon = any(as_of <= item.invoice.due_on <= near for item in stands.net.open_items)
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
