"""Run the scenarios for a day: claim what is due, close what was done or has no more object. It sends nothing.

Reading and computing come first, without a lock. Then one writing transaction refuses a day before the last one,
compares with what is open and claims: two runs at once cannot make one step twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from assistant.domain.errors import NotAllowedError
from assistant.domain.ledger.debtor import Debtor
from assistant.domain.ledger.territory import territory_of
from assistant.domain.people.permission import Act
from assistant.domain.people.user import Role, User
from assistant.domain.scenarios.scenario import ScenarioPolicy
from assistant.domain.scenarios.scenario_action import ActionState, ScenarioAction, ScenarioRun
from assistant.domain.scenarios.scenario_plan import PlannedStep
from assistant.domain.scenarios.segment import segment_of
from assistant.services.accounts.assemble_case import Standing, assemble
from assistant.services.accounts.portions import every_client
from assistant.services.authorise import authorise
from assistant.services.gate.gate_ground import ground_of
from assistant.services.gate.letters_on_their_way import letters_on_their_way
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.services.scenarios.follow_scenario import follow
from assistant.services.scenarios.scenarios_in_force import scenarios_in_force

PARIS = ZoneInfo("Europe/Paris")


@dataclass(frozen=True, slots=True)
class RunScenarios:
    """Any number of runs a day give the same actions as one; a missed day is caught up by the next run."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, actor: User, as_of: date | None = None) -> ScenarioRun:
        """What the run did; raises NotAllowedError for a phone agent, or a day before the last run's."""
        authorise(actor, Act.WRITE, "Votre rôle ne lance pas les scénarios\u202f: demandez au suivi client.")
        day = as_of or self.clock.today()
        if day > self.clock.today():  # a mistyped year would stop every run until then
            raise NotAllowedError("Un jour à venir ne se lance pas\u202f: simulez-le.")
        with self.unit_of_work() as uow:
            _refuse_before(uow.scenarios.last_run(), day)
            due = dict(self._due(uow, day))
        with self.unit_of_work() as uow:
            uow.scenarios.lock()
            _refuse_before(uow.scenarios.last_run(), day)
            run = self._settle(uow, day, due, actor)
            uow.commit()
            return run

    def _due(self, uow: UnitOfWork, day: date) -> Iterator[tuple[str, ScenarioAction]]:
        ground, policy = ground_of(uow, day), scenarios_in_force(uow, day)
        earliest = max(self.clock.now().astimezone(PARIS), datetime.combine(day, time(0), PARIS))
        for known in every_client(uow, day):
            debtor = known.debtor
            stands = assemble(debtor, known.record, ground)
            stands = follow(stands, policy.of(segment_of(debtor)), debtor, known.record.reminders)
            planned = stands.advice.planned
            if planned is not None and planned.is_due(day) and stands.verdict.ready:
                there = earliest.astimezone(ZoneInfo(territory_of(debtor.address).zone))
                opens = planned.step.window.opening(there, ground.works(debtor.address))
                yield debtor.id, _action(debtor, stands, planned, policy, opens)

    def _settle(self, uow: UnitOfWork, day: date, due: Mapping[str, ScenarioAction], actor: User) -> ScenarioRun:
        before = uow.scenarios.open_actions()
        done, moot = _ended(before, due, uow)
        uow.scenarios.close(done, ActionState.DONE, day)
        uow.scenarios.close(moot, ActionState.MOOT, day)
        busy = {action.debtor_id for action in before} - {debtor_id for debtor_id, _, _ in (*done, *moot)}
        busy |= set(letters_on_their_way(uow))
        made = uow.scenarios.claim(action for debtor_id, action in due.items() if debtor_id not in busy)
        now = self.clock.now()
        run = ScenarioRun(day, now, actor.id, made, len(done), len(moot))
        uow.scenarios.add_run(run)
        details = {"on": day.isoformat(), "made": str(made)}
        uow.audit.append(at=now, user_id=actor.id, action="run_scenarios", subject_id="scenarios", details=details)
        return run


def _refuse_before(last: ScenarioRun | None, day: date) -> None:
    if last is not None and day < last.on:
        raise NotAllowedError(
            f"Les scénarios ont déjà tourné pour le {last.on:%d/%m/%Y}\u202f: "
            f"un passage daté du {day:%d/%m/%Y} reviendrait en arrière, choisissez une date égale ou postérieure."
        )


def _action(
    debtor: Debtor, stands: Standing, planned: PlannedStep, policy: ScenarioPolicy, opens: datetime
) -> ScenarioAction:
    step = planned.step
    return ScenarioAction(
        debtor_id=debtor.id,
        invoice_number=planned.invoice_number,
        step_key=planned.key,
        title=step.title,
        on=stands.net.as_of,
        due_since=planned.on,
        stage=step.stage,
        channel=step.channel if step.is_call else stands.advice.channel,
        owner=step.owner,
        assignee=debtor.account_manager if step.owner is Role.ACCOUNT_MANAGER else "",
        signed_by=step.signed_by,
        not_before=opens,
        policy_number=policy.number,
    )


Claims = list[tuple[str, str, str]]


def _ended(
    open_actions: Iterable[ScenarioAction], due: Mapping[str, ScenarioAction], uow: UnitOfWork
) -> tuple[Claims, Claims]:
    """The claims of open actions that are done, then of those without object any more."""
    waiting = [a for a in open_actions if a.debtor_id not in due or due[a.debtor_id].step_key != a.step_key]
    reminders = uow.correspondence.all_reminders([action.debtor_id for action in waiting]) if waiting else {}
    done: Claims = []
    moot: Claims = []
    for action in waiting:
        since = action.on - timedelta(days=1)
        sent = any(r.on > since and r.stage.level >= action.stage.level for r in reminders[action.debtor_id])
        (done if sent else moot).append(action.claim)
    return done, moot
