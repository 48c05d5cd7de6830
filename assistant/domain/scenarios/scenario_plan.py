"""Scenario plan: which step of a scenario comes next for a client, and from which day on.

A step fires on "at least N days past due and not yet done", never on the very day: a missed day is caught up. Steps
follow their order, one at a time, ``interval_days`` apart, so that catching up never doubles.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from assistant.domain.ledger.account import Account
from assistant.domain.mail.correspondence import SPOKEN
from assistant.domain.money import ZERO
from assistant.domain.quickly_made import quickly_made
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.scenarios.scenario import Scenario, ScenarioStep

GOOD_PAYER = "payeur régulier"


@quickly_made
@dataclass(frozen=True, slots=True)
class Client:
    """What a step's conditions look at: euros past due and uncontested, the habit of paying, a broken promise."""

    past_due: Decimal = ZERO
    habit: str = ""
    broken_promise: bool = False


@quickly_made
@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step to come ``on`` a day or since; ``invoice_number`` carries it, ``round`` counts repetitions from 1."""

    step: ScenarioStep
    on: date
    invoice_number: str
    round: int = 1

    @property
    def key(self) -> str:
        """What tells it from any other step of the same client and invoice."""
        return self.step.id if self.round == 1 else f"{self.step.id}/{self.round}"

    def is_due(self, as_of: date) -> bool:
        """Whether its day has come."""
        return self.on <= as_of


def plan_next(
    scenario: Scenario, net: Account, reminders: Sequence[PastReminder], client: Client
) -> PlannedStep | None:
    """The next step of this account; None when nothing may be asked or the scenario is over.

    The oldest invoice that may be reminded carries the step. A phone call raises no level: it does its own step alone.
    """
    carrying = next(iter(net.items_of_a_step), None)
    if carrying is None:
        return None
    due_on = carrying.invoice.due_on
    told = _about(net, reminders, due_on)
    last = max([r.on for r in reminders]) if reminders else None
    rested = date.min if last is None else last + timedelta(days=scenario.interval_days)
    step = _first_undone(scenario.steps, told, client, late=carrying.days_past_due(net.as_of) > 0)
    if step is not None:
        return PlannedStep(step, max(due_on + timedelta(days=step.days), rested), carrying.invoice.number)
    return _again(scenario, told, max(rested, due_on + timedelta(days=1)), carrying.invoice.number)


def _about(net: Account, reminders: Sequence[PastReminder], due_on: date) -> tuple[PastReminder, ...]:
    """Reminders of what is still asked: those that name such an invoice, or name none since they could."""
    if not reminders:
        return ()
    still = {item.invoice.number for item in net.items_of_a_step}
    since = due_on - timedelta(days=30)
    return tuple(r for r in reminders if (still & set(r.invoice_numbers) if r.invoice_numbers else r.on >= since))


def _first_undone(
    steps: Sequence[ScenarioStep], told: Sequence[PastReminder], client: Client, *, late: bool
) -> ScenarioStep | None:
    """The first step that is neither done, nor behind a letter that is, nor ruled out by its conditions."""
    done = _done(steps, told)
    passed = max((rank for rank in done if not steps[rank].is_call), default=-1) if done else -1
    for rank, step in enumerate(steps):
        over = late and step.stage is Stage.PRE_DUE
        if rank > passed and rank not in done and not over and _applies(step, client, late=late):
            return step
    return None


def _done(steps: Sequence[ScenarioStep], told: Sequence[PastReminder]) -> set[int]:
    """Ranks of the steps done: a call by each call, a letter by as many of its stage or by any of a higher one."""
    if not told:
        return set()
    letters = Counter(r.stage.level for r in told if r.channel not in SPOKEN and _counts(r.stage))
    calls = sum(1 for r in told if r.channel in SPOKEN)
    highest = max(letters, default=-1)
    done: set[int] = set()
    for rank, step in enumerate(steps):
        level = step.stage.level
        if step.is_call:
            calls -= 1
            fulfilled = calls >= 0
        else:
            letters[level] -= 1
            fulfilled = level < highest or letters[level] >= 0
        if fulfilled:
            done.add(rank)
    return done


def _counts(stage: Stage) -> bool:
    return stage.is_dunning or stage is Stage.PRE_DUE


def _applies(step: ScenarioStep, client: Client, *, late: bool) -> bool:
    if step.spares_good_payers and client.habit == GOOD_PAYER:
        return False
    if step.after_broken_promise and not client.broken_promise:
        return False
    return not late or client.past_due >= step.at_least


def _again(scenario: Scenario, told: Sequence[PastReminder], earliest: date, invoice_number: str) -> PlannedStep | None:
    """The last letter once more, as long as nothing is paid."""
    letters = [step for step in scenario.steps if not step.is_call and step.stage is not Stage.PRE_DUE]
    sent = [r for r in told if r.channel not in SPOKEN and r.stage.is_dunning]
    if not letters or not sent or not scenario.repeat_days:
        return None
    last = letters[-1]
    rounds = sum(1 for r in sent if r.stage.level >= last.stage.level)
    again = max(r.on for r in sent) + timedelta(days=scenario.repeat_days)
    return PlannedStep(last, max(again, earliest), invoice_number, rounds + 1)
