"""List reviews: every draft that waits for somebody, by tray, with its age, its risk and who must read it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from assistant.domain.approvals.review import DraftState, ReviewAction, ReviewEvent
from assistant.domain.approvals.second_look import TWO_PEOPLE, Risk, SecondLook, risk_of
from assistant.domain.ledger.open_account import open_account
from assistant.domain.people.permission import Act
from assistant.domain.people.portfolio import Delegation
from assistant.domain.people.user import User, told_name
from assistant.domain.writing.draft import Draft
from assistant.services.authorise import authorise, reach
from assistant.services.gate.business_days import add_business_days
from assistant.services.gate.gate_ground import PARIS
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.review.approve_many import template_of
from assistant.services.review.second_reader import looks_of
from assistant.services.writing.amount_asked import amount_asked, plans_of_draft

_WAITING = (DraftState.SUBMITTED, DraftState.APPROVED, DraftState.CHANGES_REQUESTED, DraftState.VOID)


class Tray(StrEnum):
    """A tray of the queue; formal notices have their own."""

    WAITING = "waiting"
    NOTICES = "notices"
    APPROVED = "approved"
    BACK = "back"


@dataclass(frozen=True, slots=True)
class Away:
    """The author is absent up to that day, included; ``stand_in`` answers."""

    until: date
    stand_in: str


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """A draft in the queue: ``amount`` in euros, ``since`` its last submission, ``due_on`` the day to read it by."""

    draft: Draft
    client: str
    author: str
    amount: Decimal
    since: datetime
    due_on: date
    is_late: bool
    looks: tuple[SecondLook, ...]
    risk: Risk
    away: Away | None = None

    @property
    def tray(self) -> Tray:
        """Where it lies."""
        if self.draft.state is DraftState.APPROVED:
            return Tray.APPROVED
        if self.draft.state is not DraftState.SUBMITTED:
            return Tray.BACK
        return Tray.NOTICES if self.draft.stage.is_notice else Tray.WAITING


@dataclass(frozen=True, slots=True)
class ListReviews:
    """Reads the drafts of the actor's clients."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, actor: User) -> Mapping[Tray, tuple[ReviewRow, ...]]:
        """Late ones first, then the riskiest, then the oldest; raises NotAllowedError."""
        authorise(actor, Act.READ)
        with self.unit_of_work() as uow:
            drafts = uow.drafts.in_state(*_WAITING)
            rows = self._rows(uow, actor, drafts) if drafts else []
        rows.sort(key=lambda row: (not row.is_late, -row.risk, row.since))
        return {tray: tuple(row for row in rows if row.tray is tray) for tray in Tray}

    def _rows(self, uow: UnitOfWork, actor: User, drafts: Sequence[Draft]) -> list[ReviewRow]:
        today, ids = self.clock.today(), {draft.debtor_id for draft in drafts}
        reached = reach(uow, actor, today)
        clients = {one.id: one for one in uow.debtors.all(ids) if reached.covers(one.account_manager)}
        people = {user.id: user.name for user in uow.house.users()}
        away = _away(uow.access.delegations(), people, today)
        movements, overrides = uow.ledger.all_movements(ids), uow.gate.all_overrides(ids)
        days, rows = uow.house.policy().approvals.review_days, []
        for draft in drafts:
            if draft.debtor_id not in clients:
                continue
            ledger = movements[draft.debtor_id]
            net = open_account(draft.debtor_id, ledger, draft.as_of).netted()
            asked = amount_asked(net, draft, plans_of_draft(uow, draft, net, ledger.payments))
            looks = looks_of(uow, draft, asked, overrides.get(draft.debtor_id, ()), today)
            since = _since(draft, uow.drafts.reviews(draft.id))
            due_on = add_business_days(since.astimezone(PARIS).date(), days)
            rows.append(
                ReviewRow(
                    draft,
                    clients[draft.debtor_id].name,
                    told_name(draft.created_by, people),
                    asked,
                    since,
                    due_on,
                    is_late=draft.state is DraftState.SUBMITTED and today > due_on,
                    looks=looks,
                    risk=risk_of(draft, looks),
                    away=away.get(draft.created_by),
                )
            )
        return rows


def batches(rows: Iterable[ReviewRow]) -> Mapping[str, tuple[ReviewRow, ...]]:
    """The drafts that one yes may cover, by template: no finding at all, nothing grave, two at least."""
    alike: dict[str, list[ReviewRow]] = {}
    for row in rows:
        template = template_of(row.draft)
        if template and not row.draft.latest.findings and not TWO_PEOPLE & set(row.looks):
            alike.setdefault(template, []).append(row)
    return {template: tuple(found) for template, found in alike.items() if len(found) > 1}


def _since(draft: Draft, events: Iterable[ReviewEvent]) -> datetime:
    submitted = [event.at for event in events if event.action is ReviewAction.SUBMIT]
    return submitted[-1] if submitted else draft.created_at


def _away(delegations: Iterable[Delegation], people: Mapping[str, str], today: date) -> dict[str, Away]:
    return {
        one.absent_id: Away(one.last, people.get(one.stand_in_id, one.stand_in_id))
        for one in delegations
        if one.stands(today)
    }
