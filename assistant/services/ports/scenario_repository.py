"""What the use cases of scenarios ask of storage."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Protocol

from assistant.domain.reminders.dunning import Stage
from assistant.domain.scenarios.scenario import ScenarioPolicy
from assistant.domain.scenarios.scenario_action import ActionState, ScenarioAction, ScenarioRun


class ScenarioRepository(Protocol):
    """Published policies and runs, append-only; actions, each claimed once. ``lock`` makes other writers wait."""

    def lock(self) -> None: ...
    def publish(self, policy: ScenarioPolicy) -> None: ...
    def policies(self) -> tuple[ScenarioPolicy, ...]: ...  # by number
    def claim(self, actions: Iterable[ScenarioAction]) -> int: ...  # those claimed before stay; how many are new
    def close(self, claims: Iterable[tuple[str, str, str]], state: ActionState, on: date) -> None: ...
    def reopen(self, debtor_id: str, stage: Stage, since: date) -> None: ...  # those found done from that day on
    def open_actions(self, among: Collection[str] | None = None) -> tuple[ScenarioAction, ...]: ...  # oldest first
    def add_run(self, run: ScenarioRun) -> None: ...
    def last_run(self) -> ScenarioRun | None: ...
    def arrivals(
        self, among: Collection[str]
    ) -> Mapping[str, tuple[datetime, ...]]: ...  # written mail of clients, UTC
