"""The house's hours and tries of calls: a lead changes them within bounds; queue, gate and sheet follow at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from assistant.bootstrap import new_id, read_rates
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_rhythm import CallLimits, CallRhythm, DiallingRule
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.dispatch.sending_window import SendingWindow
from assistant.domain.errors import NotAllowedError, RefusedError
from assistant.domain.mail.correspondence import Channel
from assistant.domain.people.user import Role, User
from assistant.drafting.calls.composer import CallComposer
from assistant.services.accounts.open_case import OpenCase
from assistant.services.calls.call_queue import CallQueue
from assistant.services.calls.log_call import LogCall
from assistant.services.calls.prepare_call import PrepareCall
from assistant.services.calls.set_call_rhythm import SetCallRhythm
from tests.services.house_of_tests import LEA, NORA, House
from tests.services.templates_of_tests import call_library

PAUL = User("paul", "Paul Dumas", Role.PHONE_AGENT)
TUESDAYS = (SendingWindow((1,), time(15), time(17)),)
RULE = DiallingRule(TUESDAYS, CallLimits(answered=1, tries=1))


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


@pytest.fixture
def rhythm(house: House) -> SetCallRhythm:
    return SetCallRhythm(house.unit_of_work, house.clock)


@pytest.fixture
def prepare(house: House) -> PrepareCall:
    return PrepareCall(house.unit_of_work, house.clock, CallComposer(call_library()), read_rates())


def test_queue_gate_and_sheet_follow_at_once(house: House, rhythm: SetCallRhythm, prepare: PrepareCall) -> None:
    queue = CallQueue(house.unit_of_work, house.clock, house.worklist)
    assert prepare("d2", PAUL).callable_from is None
    rhythm(CallRhythm(consumers=RULE), LEA)
    assert str(prepare("d2", PAUL).callable_from) == "2026-11-24 15:00:00+01:00"
    gate = OpenCase(house.unit_of_work, house.clock)("d2", PAUL, channel=Channel.PHONE).verdict.not_before
    assert str(gate) == "2026-11-24 15:00:00+01:00"
    assert queue.next(PAUL) == ""
    house.clock.moment = datetime(2026, 11, 24, 14, 30, tzinfo=UTC)
    assert queue.next(PAUL) == "d2"


def test_a_sheet_says_when_the_tries_of_the_week_allow_another(
    house: House, rhythm: SetCallRhythm, prepare: PrepareCall
) -> None:
    rhythm(CallRhythm(consumers=DiallingRule(CallRhythm().consumers.windows, CallLimits(answered=1, tries=1))), LEA)
    began = house.clock.now()
    tried = CallLog("", "d2", "", CallSituation.FIRST_CALL, CallOutcome.VOICEMAIL, began, began)
    LogCall(house.unit_of_work, house.clock, new_id, house.draft)(tried, PAUL)
    opens = prepare("d2", PAUL).callable_from
    assert opens is not None
    assert opens == began + timedelta(days=7)


def test_who_changed_it_is_known_and_the_trail_tells_before_and_after(house: House, rhythm: SetCallRhythm) -> None:
    assert rhythm.in_force(PAUL).changed_at is None
    rhythm(CallRhythm(consumers=RULE), LEA)
    held = rhythm.in_force(PAUL)
    assert (held.rhythm.consumers, held.changed_by) == (RULE, LEA.id)
    with house.unit_of_work() as uow:
        details = dict(uow.audit.all()[-1].details)
    assert details["consumers_before"] == "01234 10:00-13:00, 01234 14:00-19:00; 1 answered, 3 tries"
    assert details["consumers"] == "1 15:00-17:00; 1 answered, 1 tries"


def test_only_a_lead_changes_it(rhythm: SetCallRhythm) -> None:
    for actor in (NORA, PAUL):
        with pytest.raises(NotAllowedError, match="responsable"):
            rhythm(CallRhythm(consumers=RULE), actor)


@pytest.mark.parametrize(
    ("windows", "limits", "told"),
    [
        ((), RULE.limits, "au moins un jour"),
        ((replace(TUESDAYS[0], weekdays=()),), RULE.limits, "au moins un jour"),
        ((replace(TUESDAYS[0], weekdays=(5, 6)),), RULE.limits, "dimanche"),
        ((SendingWindow((1,), time(17), time(15)),), RULE.limits, "finit après"),
        ((SendingWindow((1,), time(7), time(12)),), RULE.limits, "ni après 20"),
        ((SendingWindow((1,), time(9), time(21)),), RULE.limits, "ni après 20"),
        ((SendingWindow((1,), time(9), time(14)), SendingWindow((1,), time(13), time(18))), RULE.limits, "pause"),
        (TUESDAYS, CallLimits(answered=1, tries=5), "essais"),
        (TUESDAYS, CallLimits(answered=1, tries=0), "essais"),
        (TUESDAYS, CallLimits(answered=3, tries=4), "aboutis"),
        (TUESDAYS, CallLimits(answered=2, tries=1), "aboutis"),
    ],
)
def test_what_leaves_the_bounds_is_refused_and_nothing_changes(
    rhythm: SetCallRhythm, windows: tuple[SendingWindow, ...], limits: CallLimits, told: str
) -> None:
    with pytest.raises(RefusedError, match=told):
        rhythm(CallRhythm(consumers=DiallingRule(windows, limits)), LEA)
    assert rhythm.in_force(LEA).rhythm == CallRhythm()


def test_the_pause_between_calls_is_the_houses_own_within_bounds_and_told_to_the_trail(
    house: House, rhythm: SetCallRhythm
) -> None:
    for hours in (0, 73):
        with pytest.raises(RefusedError, match="entre 1 et 72 heures"):
            rhythm(CallRhythm(retry_hours=hours), LEA)
    rhythm(CallRhythm(retry_hours=24), LEA)
    assert rhythm.in_force(LEA).rhythm.retry == timedelta(hours=24)
    with house.unit_of_work() as uow:
        details = uow.audit.all()[-1].details
    assert (details["retry_before"], details["retry"]) == ("2 hours", "24 hours")
