"""Scenarios as published, the actions that runs claimed, and the runs themselves."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime

from sqlalchemy import bindparam, insert, select, update

from assistant.domain.mail.correspondence import Direction, Nature
from assistant.domain.reminders.dunning import Stage
from assistant.domain.scenarios.scenario import ScenarioPolicy
from assistant.domain.scenarios.scenario_action import ActionState, ScenarioAction, ScenarioRun
from assistant.storage.rows import grouped, row_of
from assistant.storage.tables import MESSAGES, SCENARIO_ACTIONS, SCENARIO_POLICIES, SCENARIO_RUNS
from assistant.storage.transaction import Transaction

_A = SCENARIO_ACTIONS.c
_RUNS = select(*(column for column in SCENARIO_RUNS.columns if column.name != "id"))
_POLICIES = select(SCENARIO_POLICIES).order_by(SCENARIO_POLICIES.c.number)
_CLOSE = (
    update(SCENARIO_ACTIONS)
    .where(
        _A.debtor_id == bindparam("of_debtor"),
        _A.invoice_number == bindparam("of_invoice"),
        _A.step_key == bindparam("of_step"),
        _A.state == ActionState.OPEN,
    )
    .values(state=bindparam("to_state"), closed_on=bindparam("closing_day"))
)


class SqlScenarios:
    """The key of an action is its claim: whoever writes it second writes nothing."""

    def __init__(self, transaction: Transaction) -> None:
        self._transaction = transaction

    def lock(self) -> None:
        """Make others wait until this transaction ends."""
        self._transaction.take_lock(SCENARIO_ACTIONS)

    def publish(self, policy: ScenarioPolicy) -> None:
        """Append a version; raises StorageError where its number is taken."""
        self._transaction.write(insert(SCENARIO_POLICIES), [row_of(policy)])

    def policies(self) -> tuple[ScenarioPolicy, ...]:
        """Every published version, by number."""
        return self._transaction.built(ScenarioPolicy, _POLICIES)

    def claim(self, actions: Iterable[ScenarioAction]) -> int:
        """Write those that nobody claimed before; how many they were."""
        return self._transaction.insert_new(SCENARIO_ACTIONS, [row_of(action) for action in actions])

    def close(self, claims: Iterable[tuple[str, str, str]], state: ActionState, on: date) -> None:
        """Give open actions their end."""
        rows = [
            {"of_debtor": debtor, "of_invoice": invoice, "of_step": step, "to_state": state, "closing_day": on}
            for debtor, invoice, step in claims
        ]
        self._transaction.write(_CLOSE, rows)

    def reopen(self, debtor_id: str, stage: Stage, since: date) -> None:
        """Actions of a stage that were found done from that day on are to do again."""
        done = (_A.debtor_id == debtor_id) & (_A.stage == stage) & (_A.state == ActionState.DONE)
        again = update(SCENARIO_ACTIONS).where(done, _A.closed_on >= since)
        self._transaction.write(again.values(state=ActionState.OPEN, closed_on=None))

    def open_actions(self, among: Collection[str] | None = None) -> tuple[ScenarioAction, ...]:
        """What is still to do, for every client or those named, oldest first."""
        query = select(SCENARIO_ACTIONS).where(_A.state == ActionState.OPEN)
        if among is not None:
            query = query.where(_A.debtor_id.in_(among))
        return self._transaction.built(ScenarioAction, query.order_by(_A.due_since, _A.debtor_id, _A.step_key))

    def add_run(self, run: ScenarioRun) -> None:
        """Append a run."""
        self._transaction.write(insert(SCENARIO_RUNS), [row_of(run)])

    def last_run(self) -> ScenarioRun | None:
        """The run of the latest day, None before the first."""
        query = _RUNS.order_by(SCENARIO_RUNS.c.on.desc(), SCENARIO_RUNS.c.id.desc()).limit(1)
        return next(iter(self._transaction.built(ScenarioRun, query)), None)

    def arrivals(self, among: Collection[str]) -> Mapping[str, tuple[datetime, ...]]:
        """When these clients wrote to us by their own hand, in UTC."""
        query = select(MESSAGES.c.debtor_id, MESSAGES.c.sent_at).where(
            MESSAGES.c.debtor_id.in_(among),
            MESSAGES.c.direction == Direction.IN,
            MESSAGES.c.nature == Nature.WRITTEN,
        )
        return grouped((row.debtor_id, row.sent_at) for row in self._transaction.rows(query))
