"""What users of dunning tools ask of scenarios, by the numbers of the list of asks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from assistant.domain.mail.correspondence import Channel
from assistant.domain.reminders.dunning import Stage
from assistant.domain.scenarios.scenario import Scenario, ScenarioPolicy
from assistant.domain.scenarios.segment import Segment
from assistant.domain.scenarios.send_window import SendWindow
from assistant.domain.scenarios.shipped_scenarios import SHIPPED
from assistant.services.accounts.list_worklist import ListWorklist
from assistant.services.scenarios.publish_scenarios import PublishScenarios
from assistant.services.scenarios.run_scenarios import PARIS
from tests.services.house_of_tests import LEA, House, bill
from tests.services.scenario_cases import open_actions, run, send

DUE = date(2026, 10, 30)


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


def at(house: House, late: int, hour: int = 10) -> None:
    """Move the clock to so many days after the due date of F-118."""
    house.clock.moment = datetime.combine(DUE + timedelta(days=late), datetime.min.time(), PARIS).replace(hour=hour)


def keys(house: House) -> list[str]:
    return [action.step_key for action in open_actions(house)]


def publish(house: House, window: SendWindow, step_id: str) -> ScenarioPolicy:
    small = SHIPPED.of(Segment.SMALL_BUSINESS)
    steps = tuple(replace(step, window=window) if step.id == step_id else step for step in small.steps)
    scenarios: tuple[Scenario, ...] = tuple(
        replace(small, steps=steps) if s.segment is small.segment else s for s in SHIPPED.scenarios
    )
    return PublishScenarios(house.unit_of_work, house.clock)(scenarios, house.clock.today(), "Fenêtre", LEA)


def test_ask_06_an_invoice_younger_than_the_trigger_delay_is_not_pulled_in(house: House) -> None:
    at(house, 2)
    assert run(house).made == 0
    assert not any(row.ready for row in ListWorklist(house.unit_of_work, house.clock)(LEA))
    at(house, 3)
    assert run(house).made == 1


def test_ask_07_nothing_follows_a_first_reminder_before_the_set_delay(house: House) -> None:
    at(house, 3)
    send(house, Stage.REMINDER_1)
    for late in range(4, 10):
        at(house, late)
        run(house)
        assert keys(house) == []
    at(house, 10)
    run(house)
    assert keys(house) == ["r2"]


def test_ask_08_a_job_that_runs_often_reminds_once(house: House) -> None:
    for hour in range(22):
        at(house, 5, hour)
        run(house)

    assert keys(house) == ["r1"]
    send(house, Stage.REMINDER_1)
    at(house, 5, 23)
    assert (run(house).made, keys(house)) == (0, [])


def test_ask_09_missed_days_are_caught_up_one_step_at_a_time(house: House) -> None:
    at(house, 41)  # no run for six weeks: three letters are late
    run(house)
    assert keys(house) == ["r1"]

    caught: list[str] = []
    for late in range(41, 66):
        at(house, late)
        run(house)
        for action in open_actions(house):
            caught.append(f"{action.step_key} J+{late}")
            send(house, action.stage, action.channel)
    assert caught == ["r1 J+41", "r2 J+48", "r3 J+55", "notice J+62"]


def test_ask_22_reminding_goes_on_after_the_third_reminder(house: House) -> None:
    at(house, 30)
    for stage in (Stage.REMINDER_1, Stage.REMINDER_2, Stage.REMINDER_3):
        send(house, stage)

    done: list[tuple[int, Stage, Channel]] = []
    for late in range(30, 160):
        at(house, late)
        run(house)
        for action in open_actions(house):
            done.append((late, action.stage, action.channel))
            send(house, action.stage, action.channel)

    assert done == [
        (45, Stage.FORMAL_NOTICE, Channel.REGISTERED_LETTER),
        (65, Stage.POST_FORMAL_NOTICE, Channel.LETTER),
        (95, Stage.POST_FORMAL_NOTICE, Channel.LETTER),
        (125, Stage.POST_FORMAL_NOTICE, Channel.LETTER),
        (155, Stage.POST_FORMAL_NOTICE, Channel.LETTER),
    ]


def test_ask_28_a_step_waits_for_its_window_of_days_and_hours(house: House) -> None:
    publish_on_the_day(house)
    (action,) = open_actions(house)

    # Monday, 2 November, 10:00; the window opens on Wednesdays at 14:00
    assert action.not_before.astimezone(PARIS) == datetime(2026, 11, 4, 14, tzinfo=PARIS)


def publish_on_the_day(house: House) -> None:
    at(house, 3)
    publish(house, SendWindow((2,), 14, 16), "r1")
    run(house)


def test_ask_29_a_step_due_on_a_holiday_waits_for_the_next_working_day(house: House) -> None:
    with house.unit_of_work() as uow:
        uow.ledger.add_invoices([replace(bill("F-118", "d1", "1200.00"), due_on=date(2026, 11, 8))])
        uow.commit()
    house.clock.moment = datetime(2026, 11, 11, 9, tzinfo=PARIS)  # Armistice Day, a Wednesday
    run(house)

    (action,) = open_actions(house)
    assert action.not_before.astimezone(PARIS) == datetime(2026, 11, 12, 8, tzinfo=PARIS)


def test_ask_30_each_type_of_reminder_has_its_own_times(house: House) -> None:
    at(house, 3)
    publish(house, SendWindow((0, 1, 2, 3, 4), 15, 17), "r1")
    send(house, Stage.REMINDER_1)
    at(house, 10)
    run(house)
    (second,) = open_actions(house)
    with house.unit_of_work() as uow:
        windows = {step.id: step.window for step in uow.scenarios.policies()[0].of(Segment.SMALL_BUSINESS).steps}

    assert second.not_before.astimezone(PARIS).hour == 10  # at once: its own window is open
    assert (windows["r1"].from_hour, windows["r2"].from_hour, windows["call"].from_hour) == (15, 8, 9)
