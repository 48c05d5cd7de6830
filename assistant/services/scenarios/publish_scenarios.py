"""Publish scenarios: a team lead's decision, a new version with the day from which it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from assistant.domain.errors import NotAllowedError
from assistant.domain.people.permission import Act
from assistant.domain.people.user import User
from assistant.domain.scenarios.scenario import Scenario, ScenarioPolicy
from assistant.domain.scenarios.scenario_check import faults
from assistant.domain.scenarios.segment import Segment
from assistant.services.authorise import authorise
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class PublishScenarios:
    """Appends; what was published before stays readable."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self, scenarios: Sequence[Scenario], effective_from: date, note: str, actor: User) -> ScenarioPolicy:
        """The new version; raises NotAllowedError (not a lead, a past day, no reason, a faulty scenario)."""
        self._refuse(scenarios, effective_from, note, actor)
        with self.unit_of_work() as uow:
            uow.scenarios.lock()
            number = max((policy.number for policy in uow.scenarios.policies()), default=0) + 1
            now = self.clock.now()
            policy = ScenarioPolicy(number, effective_from, tuple(scenarios), actor.id, now, note.strip())
            uow.scenarios.publish(policy)
            details = {"effective_from": effective_from.isoformat()}
            uow.audit.append(
                at=now, user_id=actor.id, action="publish_scenarios", subject_id=str(number), details=details
            )
            uow.commit()
            return policy

    def _refuse(self, scenarios: Sequence[Scenario], effective_from: date, note: str, actor: User) -> None:
        authorise(actor, Act.SET_HOUSE, "Seul un responsable publie des scénarios\u202f: demandez-lui.")
        if effective_from < self.clock.today():
            raise NotAllowedError("La date d’effet est passée\u202f: choisissez aujourd’hui ou un jour à venir.")
        if not note.strip():
            raise NotAllowedError("Dites en quelques mots ce qui change\u202f: la note reste avec cette version.")
        if {scenario.segment for scenario in scenarios} != set(Segment) or len(scenarios) != len(Segment):
            raise NotAllowedError("Chaque segment a un scénario et un seul\u202f: complétez-les avant de publier.")
        for fault in (fault for scenario in scenarios for fault in faults(scenario)):
            raise NotAllowedError(fault)
