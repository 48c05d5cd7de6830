"""Scenario: the ordered steps of a segment, and the policy that holds one scenario a segment, in dated versions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal

from assistant.domain.mail.correspondence import SPOKEN, Channel
from assistant.domain.money import ZERO
from assistant.domain.people.user import Role
from assistant.domain.reminders.dunning import Stage
from assistant.domain.scenarios.segment import Segment
from assistant.domain.scenarios.send_window import SendWindow


@dataclass(frozen=True, slots=True)
class ScenarioStep:
    """What is done from ``days`` after the due date of the oldest invoice on (before it when negative).

    ``id`` stays from version to version. ``stage`` names the letter that is written, for a call how far things are.
    ``owner`` does it, ``signed_by`` signs: a step may be escalated. The conditions: ``at_least`` euros past due, not
    for a good payer, only after a broken promise; a step whose conditions are not met is passed over.
    """

    id: str
    title: str
    days: int
    stage: Stage
    channel: Channel = Channel.EMAIL
    intent: str = ""
    owner: Role = Role.ACCOUNT_MANAGER
    signed_by: Role = Role.ACCOUNT_MANAGER
    at_least: Decimal = ZERO
    spares_good_payers: bool = False
    after_broken_promise: bool = False
    window: SendWindow = field(default_factory=SendWindow)

    @property
    def is_call(self) -> bool:
        """Whether somebody takes the telephone."""
        return self.channel in SPOKEN

    @property
    def label(self) -> str:
        """Its day as people say it: "J+10"."""
        return f"J{self.days:+d}" if self.days else "J"


@dataclass(frozen=True, slots=True)
class Scenario:
    """Steps of one segment by rising days.

    Two contacts are at least ``interval_days`` apart. After the last step its letter comes again every
    ``repeat_days``; 0 lets the client rest.
    """

    segment: Segment
    steps: tuple[ScenarioStep, ...]
    interval_days: int = 7
    repeat_days: int = 30

    @property
    def letters_only(self) -> Scenario:
        """The same without its calls."""
        return replace(self, steps=tuple(step for step in self.steps if not step.is_call))


@dataclass(frozen=True, slots=True)
class ScenarioPolicy:
    """One scenario a segment, as published; ``number`` 0 is the one that ships with the program."""

    number: int
    effective_from: date
    scenarios: tuple[Scenario, ...]
    published_by: str
    published_at: datetime
    note: str = ""

    def of(self, segment: Segment) -> Scenario:
        """The segment's scenario; one without steps where the policy has none."""
        for scenario in self.scenarios:
            if scenario.segment is segment:
                return scenario
        return Scenario(segment, ())


def in_force(published: Iterable[ScenarioPolicy], day: date, shipped: ScenarioPolicy) -> ScenarioPolicy:
    """The policy of a day: the last published one whose effective date has come, else the shipped one."""
    come = [policy for policy in published if policy.effective_from <= day]
    return max(come, key=lambda policy: (policy.effective_from, policy.number), default=shipped)
