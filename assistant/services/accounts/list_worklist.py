"""List the day's work: who to remind today and why, blocked clients last but visible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from assistant.domain.approvals.review import DraftState
from assistant.domain.commitments.promise import PromiseStatus, PromiseToPay
from assistant.domain.dispatch.sending_window import open_day, windows_for
from assistant.domain.gate.drafts import ON_THEIR_WAY
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.money import total
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.reminders.dunning import Stage
from assistant.domain.reminders.worklist import WorklistRow
from assistant.domain.scenarios.scenario import ScenarioPolicy
from assistant.domain.scenarios.segment import Segment, segment_of
from assistant.services.accounts.assemble_case import Standing, assemble
from assistant.services.accounts.portions import known_clients
from assistant.services.authorise import authorise, reach
from assistant.services.gate.gate_ground import GateGround, ground_of
from assistant.services.gate.letters_on_their_way import LetterOnItsWay, letters_on_their_way
from assistant.services.ledger.kept_rows import KeptRows
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.scenarios.follow_scenario import follow, waiting_sentence
from assistant.services.scenarios.scenarios_in_force import scenarios_in_force
from assistant.services.writing.amount_to_ask import amount_to_ask, days_to_tell

_IN_HAND = (DraftState.DRAFTED, DraftState.CHANGES_REQUESTED)
_UNKEPT = frozenset({PromiseStatus.PENDING, PromiseStatus.PARTIAL, PromiseStatus.BROKEN})
PRE_DUE_WINDOW_DAYS = 7
PROMISE_WINDOW_DAYS = 14  # how long after its day a promise that was not kept stays among those to verify


@dataclass(frozen=True, slots=True)
class ListWorklist:
    """Reads what changed since the list was last made: the whole book once a day, then client by client."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock
    kept: KeptRows = field(default_factory=KeptRows)

    def __call__(self, actor: User, account_manager: str = "", as_of: date | None = None) -> tuple[WorklistRow, ...]:
        """Rows within reach by falling priority, ready ones first; ``account_manager`` "" for everybody's.

        ``as_of`` None: today.
        """
        authorise(actor, Act.READ)
        day = as_of or self.clock.today()
        kept = self.kept if day == self.clock.today() else KeptRows()
        with self.unit_of_work() as uow:
            reached = reach(uow, actor, day)
            ground, scenarios = ground_of(uow, day), scenarios_in_force(uow, day)
            unsent = uow.drafts.pending(*_IN_HAND, *ON_THEIR_WAY)
            leaving = letters_on_their_way(uow)
            key = (day, ground.policy, ground.bank_data_age, scenarios)
            rows = kept.rows(uow, key, lambda among: _rows(uow, ground, scenarios, among))
        told = (_with_draft(row, unsent[row.debtor_id], leaving) if row.debtor_id in unsent else row for row in rows)
        mine = (row for row in told if reached.covers(row.account_manager))
        wanted = (row for row in mine if account_manager in {"", row.account_manager})
        return _ready_first(wanted)


def _ready_first(rows: Iterable[WorklistRow]) -> tuple[WorklistRow, ...]:
    """Those that wait, be it since a letter is on its way, last and by falling priority as well."""
    known = tuple(rows)
    waits = sorted((row for row in known if not row.ready), key=lambda row: (-row.priority, row.debtor_id))
    return (*(row for row in known if row.ready), *waits)


def _with_draft(row: WorklistRow, draft_id: str, leaving: Mapping[str, LetterOnItsWay]) -> WorklistRow:
    """The row with the draft in hand; a letter on its way is a reason to wait, as the gate tells it."""
    letter = leaving.get(row.debtor_id)
    verdict = row.verdict if letter is None else replace(row.verdict, reasons=(*row.verdict.reasons, letter.reason))
    return replace(row, pending_draft=draft_id, verdict=verdict)


def _rows(
    uow: UnitOfWork, ground: GateGround, scenarios: ScenarioPolicy, among: Sequence[str]
) -> Iterator[WorklistRow]:
    """The rows of those clients who have one."""
    near = _soon_due(ground)
    for known in known_clients(uow, among, ground.as_of):
        record = known.record.until(ground.as_of)
        stands = assemble(known.debtor, record, ground)
        if _belongs(stands, near):
            segment = segment_of(known.debtor)
            followed = follow(stands, scenarios.of(segment), known.debtor, record.reminders)
            yield _row(known.debtor, followed, segment, _to_verify(stands, record.promises))


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
    return bool(stands.account.past_due_items) or any(
        as_of <= item.invoice.due_on <= near for item in stands.net.open_items
    )


def _row(debtor: Debtor, stands: Standing, segment: Segment, promise: PromiseToPay | None) -> WorklistRow:
    amount, days = amount_to_ask(stands), days_to_tell(stands)
    if days is None:  # nothing may be asked: the row says what holds it
        net = stands.net
        ours = tuple([item for item in net.past_due_items if not item.deferred])  # a plan sees to the others
        items = ours or net.past_due_items or net.open_items or stands.account.past_due_items
        amount = amount or total(item.residual for item in items)
        days = max((item.days_past_due(net.as_of) for item in items), default=0)
    return WorklistRow(
        debtor_id=debtor.id,
        name=debtor.name,
        account_manager=debtor.account_manager,
        amount=amount,
        days_past_due=days,
        advice=stands.advice,
        verdict=stands.verdict,
        segment=segment,
        habit="" if debtor.kind.is_consumer else stands.payer.habit,  # no scoring of natural persons (legal.md 10)
        waiting=waiting_sentence(stands),
        promise_on=promise.due_on if promise else None,
        promise_id=promise.id if promise else "",
        code=debtor.code,
        has_number=any(contact.takes_calls for contact in debtor.contacts),
    )


def _to_verify(stands: Standing, told: Sequence[PromiseToPay]) -> PromiseToPay | None:
    """The latest promise that fell due and is not seen kept, unless somebody told what became of it."""
    if not stands.promises:
        return None
    as_of = stands.net.as_of
    since = as_of - timedelta(days=PROMISE_WINDOW_DAYS)
    open_words = {promise.id for promise in told if promise.status is PromiseStatus.PENDING}
    unkept = (p for p in stands.promises if p.id in open_words and p.status in _UNKEPT and since <= p.due_on <= as_of)
    return max(unkept, key=lambda promise: (promise.due_on, promise.on), default=None)
