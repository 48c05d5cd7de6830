"""Worklist: who to remind today and why, the blocked ones with their reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from assistant.domain.gate import Verdict
from assistant.domain.mail.correspondence import Channel
from assistant.domain.quickly_made import quickly_made
from assistant.domain.reminders.advice import Advice
from assistant.domain.reminders.dunning import Stage
from assistant.domain.scenarios.scenario import ScenarioStep
from assistant.domain.scenarios.segment import Segment

COURTESY_FROM = Decimal(5_000)  # euros: below, nobody is called before the due date
DAYS_THAT_DOUBLE = 30
BROKEN_PROMISE_FACTOR = Decimal("1.5")
PROBABILITY = {
    "payeur régulier": Decimal("1.2"),
    "payeur parfois en retard": Decimal("1.1"),
    "payeur tardif": Decimal("0.8"),
}
EFFORT = {
    Channel.EMAIL: Decimal(1),
    Channel.SMS: Decimal(1),
    Channel.LETTER: Decimal("0.9"),
    Channel.PHONE: Decimal("0.8"),
    Channel.VOICEMAIL: Decimal("0.8"),
    Channel.REGISTERED_LETTER: Decimal("0.7"),
    Channel.ELECTRONIC_REGISTERED_LETTER: Decimal("0.8"),
}


class Task(StrEnum):
    """What a client to remind today asks of the person: each of them is one of these, so that every count adds up."""

    WRITE = "write"
    RESUME = "resume"  # a letter is begun, and neither submitted nor approved
    CALL = "call"


@quickly_made
@dataclass(frozen=True, slots=True)
class WorklistRow:
    """One client with something past due (or due soon): euros that the letter asks for, days of its oldest item.

    ``habit`` is "" for a natural person, who is never ranked by it. ``waiting`` says which step of the scenario is
    waited for, "" when one is due. ``promise_on`` is the day of a promise to verify, ``promise_id`` names it.
    """

    debtor_id: str
    name: str
    account_manager: str
    amount: Decimal
    days_past_due: int
    advice: Advice
    verdict: Verdict
    pending_draft: str = ""
    segment: Segment = Segment.SMALL_BUSINESS
    habit: str = ""
    waiting: str = ""
    promise_on: date | None = None
    promise_id: str = ""
    code: str = ""  # the client's number as the house writes it
    has_number: bool = False  # somebody there may be dialled

    @property
    def ready(self) -> bool:
        """Whether to act today: the gate neither blocks nor counsels to wait, and a step of the scenario is due."""
        return self.verdict.ready and not self.waiting

    @property
    def call(self) -> ScenarioStep | None:
        """The call that the scenario wants now, None when a letter comes next."""
        return self.advice.call

    @property
    def task(self) -> Task | None:
        """What there is to do, None where the client waits."""
        if not self.ready:
            return None
        if self.pending_draft:
            return Task.RESUME
        return Task.WRITE if self.call is None else Task.CALL

    @property
    def asks_for_a_call(self) -> bool:
        """Whether it stands among those to call: something is late, or soon due and large enough for a courtesy."""
        return self.ready and self.has_number and (self.days_past_due > 0 or self.amount >= COURTESY_FROM)

    @property
    def stage(self) -> Stage:
        """How far the step to do goes, as the dossier tells it."""
        return self.advice.step_stage

    @property
    def channel(self) -> Channel:
        """By which channel to act."""
        return self.advice.step_channel

    @property
    def age_factor(self) -> Decimal:
        """One, and one more every thirty days past due."""
        return 1 + Decimal(max(self.days_past_due, 0)) / DAYS_THAT_DOUBLE

    @property
    def promise_factor(self) -> Decimal:
        """Half as much again after a broken promise."""
        return BROKEN_PROMISE_FACTOR if self.advice.broken_promise else Decimal(1)

    @property
    def probability_factor(self) -> Decimal:
        """How likely a reminder brings money, by the habit of paying."""
        return PROBABILITY.get(self.habit, Decimal(1))

    @property
    def effort_factor(self) -> Decimal:
        """Less for what takes longer."""
        return EFFORT[self.channel]

    @property
    def priority(self) -> Decimal:
        """Amount times age, broken promise, probability and effort."""
        product = self.amount * self.age_factor * self.promise_factor * self.probability_factor * self.effort_factor
        return product.quantize(Decimal(1))


def to_call(rows: Iterable[WorklistRow]) -> list[WorklistRow]:
    """Whom to call today, in the one order of every list of calls: those that the scenario wants called come first."""
    return sorted((row for row in rows if row.asks_for_a_call), key=lambda row: row.call is None)
