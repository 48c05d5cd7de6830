"""What followed the calls of each template: figures that go together with it, and prove no cause."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from assistant.domain.calls.call_log import CallOutcome
from assistant.services.calls.coach_calls import OVER
from assistant.services.ports.clock import Clock
from assistant.services.ports.unit_of_work import UnitOfWorkFactory


@dataclass(slots=True)
class CallEffect:
    """Counts of calls whose sheet was made of a template; each is at most ``calls``."""

    calls: int = 0
    reached: int = 0
    promised: int = 0
    refused: int = 0


@dataclass(frozen=True, slots=True)
class MeasureCalls:
    """Counts by fingerprint over ninety days; of nobody in particular."""

    unit_of_work: UnitOfWorkFactory
    clock: Clock

    def __call__(self) -> Mapping[str, CallEffect]:
        """The effect of each fingerprint that stood in a sheet that was shown."""
        since = self.clock.now() - OVER
        with self.unit_of_work() as uow:
            logs = {log.id: log for found in uow.calls.since(since).values() for log in found}
            made_of = uow.call_sheets.templates_since(since)
        effects: dict[str, CallEffect] = defaultdict(CallEffect)
        for log_id in logs.keys() & made_of.keys():
            outcome = logs[log_id].outcome
            for fingerprint in made_of[log_id]:
                effect = effects[fingerprint]
                effect.calls += 1
                effect.reached += outcome.right_party
                effect.promised += outcome is CallOutcome.PROMISE
                effect.refused += outcome is CallOutcome.REFUSAL
        return effects
