"""Walking through the weeks of one client."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from assistant.domain.gate import Reason, ReasonCode, Verdict
from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.domain.scenarios.scenario import ScenarioStep
from assistant.domain.scenarios.scenario_plan import PlannedStep
from assistant.domain.scenarios.segment import Segment
from assistant.domain.scenarios.simulation import (
    Outlook,
    Simulated,
    SimulatedAction,
    SimulatedBlock,
    Simulation,
    View,
    walk,
)

MONDAY = date(2026, 11, 23)
STEP = ScenarioStep("r1", "Première relance", 3, Stage.REMINDER_1)
HELD = Verdict((Reason(ReasonCode.PROMISE_PENDING, "Un règlement est promis."),))
WAITS = Verdict((Reason(ReasonCode.TOO_RECENT, "Déjà relancé.", blocks=False),))


def day(rank: int) -> date:
    return MONDAY + timedelta(days=rank)


def works(on: date) -> bool:
    return on.weekday() < 5


def outlook(on: date | None, verdict: Verdict | None = None, *, past_due: bool = True, late: bool = True) -> Outlook:
    planned = PlannedStep(STEP, on, "F-1") if on else None
    return Outlook(verdict or Verdict(), planned, Channel.EMAIL, Decimal(100), past_due, late, ("F-1",))


def walked(view: View, *changes: date, days: int = 14, rest: int = 1) -> list[SimulatedAction | SimulatedBlock]:
    client = Simulated("d1", "Morin", Segment.PUBLIC, (), view, changes, rest)
    return list(walk(client, MONDAY, day(days - 1), works))


def days_of(found: list[SimulatedAction | SimulatedBlock]) -> list[date]:
    return [event.on for event in found if isinstance(event, SimulatedAction)]


def test_a_step_due_on_a_saturday_is_done_on_monday_and_remembered() -> None:
    seen: list[tuple[PastReminder, ...]] = []

    def view(_: date, sent: tuple[PastReminder, ...]) -> Outlook:
        seen.append(sent)
        return outlook(None if sent else day(5))

    assert days_of(walked(view)) == [day(7)]
    assert seen[-1] == (PastReminder(day(7), Stage.REMINDER_1, Channel.EMAIL, ("F-1",)),)


def test_a_client_held_by_the_gate_is_told_with_the_days_it_lasts() -> None:
    def view(on: date, sent: tuple[PastReminder, ...]) -> Outlook:
        return outlook(None if sent else MONDAY, HELD if on < day(3) else None)

    block, action = walked(view, day(3))
    assert isinstance(block, SimulatedBlock)
    assert (block.since, block.until, block.codes) == (MONDAY, day(3), ("promise_pending",))
    assert isinstance(action, SimulatedAction)
    assert action.on == day(3)


def test_a_client_whom_nothing_frees_is_held_to_the_end() -> None:
    (block,) = walked(lambda _on, _sent: outlook(None, HELD, late=False))
    assert isinstance(block, SimulatedBlock)
    assert block.until is None


def test_who_is_blocked_before_any_step_is_due_is_not_told_yet() -> None:
    assert walked(lambda _on, _sent: outlook(day(90), HELD)) == []
    assert walked(lambda _on, _sent: outlook(None, HELD, past_due=False)) == []


def test_a_counsel_to_wait_is_asked_again_the_next_day() -> None:
    def view(on: date, sent: tuple[PastReminder, ...]) -> Outlook:
        return outlook(None if sent else MONDAY, WAITS if on < day(2) else None)

    assert days_of(walked(view)) == [day(2)]


def test_nothing_follows_an_action_before_the_rest_is_over() -> None:
    assert days_of(walked(lambda _on, _sent: outlook(MONDAY), rest=7)) == [MONDAY, day(7)]


def test_actions_are_counted_by_day_and_channel() -> None:
    actions = tuple(e for e in walked(lambda _on, _sent: outlook(MONDAY), rest=7) if isinstance(e, SimulatedAction))
    simulation = Simulation(MONDAY, day(13), actions + actions[1:], (), ())

    assert simulation.by_day_and_channel == {(MONDAY, Channel.EMAIL): 1, (day(7), Channel.EMAIL): 2}
