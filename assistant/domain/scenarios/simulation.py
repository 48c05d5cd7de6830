"""Simulation: who would get what and when over the coming weeks, if nothing else happened. Nothing is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from assistant.domain.gate import Verdict
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.scenarios.scenario_plan import PlannedStep
from assistant.domain.scenarios.segment import Segment
from assistant.domain.scenarios.send_window import Works

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Outlook:
    """A client on a day: the gate's answer, the step to come, the euros and invoices it would be about.

    ``past_due``: something is past due; ``late``: something past due may be asked, being uncontested. ``stage`` is how
    far the step goes as every list tells it, None for the step's own.
    """

    verdict: Verdict
    planned: PlannedStep | None
    channel: Channel
    amount: Decimal
    past_due: bool
    late: bool
    invoice_numbers: tuple[str, ...]
    stage: Stage | None = None

    def is_held(self, day: date) -> bool:
        """Whether the gate alone stands between this client and a step."""
        due = self.planned is None or not self.late or self.planned.is_due(day)
        return self.past_due and not self.verdict.green and due

    def opens(self, day: date, works: Works) -> date | None:
        """The first day from ``day`` on which the step may be done; None without a step."""
        if self.planned is None:
            return None
        return self.planned.step.window.next_day(max(self.planned.on, day), works)


View = Callable[[date, tuple[PastReminder, ...]], Outlook]


@dataclass(frozen=True, slots=True)
class Simulated:
    """One client to walk through: ``changes`` are the days on which something changes by itself, in order.

    ``rest_days``: no step comes sooner after another. ``echoes``: how many days after a contact it may count no more.
    """

    debtor_id: str
    name: str
    segment: Segment
    reminders: tuple[PastReminder, ...]
    view: View
    changes: tuple[date, ...]
    rest_days: int = 1
    echoes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class SimulatedAction:
    """What one client would get on a day."""

    on: date
    debtor_id: str
    name: str
    segment: Segment
    title: str
    stage: Stage
    channel: Channel
    amount: Decimal
    days_label: str


@dataclass(frozen=True, slots=True)
class SimulatedBlock:
    """A client whom the gate holds back from a day on; ``until`` None when nothing foreseen lifts it."""

    since: date
    until: date | None
    debtor_id: str
    name: str
    reasons: tuple[str, ...]
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Simulation:
    """All of it, by day then name, and what was supposed."""

    start: date
    end: date
    actions: tuple[SimulatedAction, ...]
    blocked: tuple[SimulatedBlock, ...]
    assumptions: tuple[str, ...]

    @property
    def by_day_and_channel(self) -> Mapping[tuple[date, Channel], int]:
        """How many actions, in the order of the days."""
        counts = Counter((action.on, action.channel) for action in self.actions)
        return dict(sorted(counts.items()))


def walk(client: Simulated, start: date, end: date, works: Works) -> Iterator[SimulatedAction | SimulatedBlock]:
    """The coming weeks of one client, from event to event rather than day by day."""
    day, sent, held = start, client.reminders, None
    while day <= end:
        seen = client.view(day, sent)
        if seen.is_held(day):
            held = held or _block(client, day, seen.verdict)
            day = _next_change(client, sent, day, end)
            continue
        if held is not None:
            yield replace(held, until=day)
            held = None
        opens = seen.opens(day, works)
        if opens != day:
            day = min(opens or end + ONE_DAY, _next_change(client, sent, day, end))
        elif seen.planned is None or not seen.verdict.ready:  # the gate counsels to wait: ask it again tomorrow
            day += ONE_DAY
        else:
            yield _action(client, day, seen, seen.planned)
            reminder = PastReminder(day, seen.planned.step.stage, seen.channel, seen.invoice_numbers)
            sent = (*sent, reminder)
            day = min(day + timedelta(days=max(client.rest_days, 1)), _next_change(client, sent, day, end))
    if held is not None:
        yield held


def _next_change(client: Simulated, sent: Iterable[PastReminder], day: date, end: date) -> date:
    """The first day after ``day`` on which the gate may answer otherwise: by itself, or since a contact is over."""
    faded = (one.on + timedelta(days=echo) for one in sent for echo in client.echoes)
    return min((change for change in (*client.changes, *faded) if change > day), default=end + ONE_DAY)


def _block(client: Simulated, day: date, verdict: Verdict) -> SimulatedBlock:
    reasons = verdict.blocking
    return SimulatedBlock(
        day,
        None,
        client.debtor_id,
        client.name,
        tuple(reason.sentence for reason in reasons),
        tuple(reason.code.value for reason in reasons),
    )


def _action(client: Simulated, day: date, seen: Outlook, planned: PlannedStep) -> SimulatedAction:
    step = planned.step
    return SimulatedAction(
        day,
        client.debtor_id,
        client.name,
        client.segment,
        step.title,
        seen.stage or step.stage,
        seen.channel,
        seen.amount,
        step.label,
    )
