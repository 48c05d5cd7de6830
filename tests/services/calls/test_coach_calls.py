"""Coaching: the sheet as it was shown beside what was noted, within reach, erased with its people and by its day."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest

from assistant.bootstrap import new_id, read_rates
from assistant.bootstrap.personal_data import personal_data_services
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.domain.calls.shown_sheet import ShownSheet, shown
from assistant.domain.errors import ForbiddenError, NotFoundError, OutOfReachError
from assistant.domain.people.user import Role, User
from assistant.domain.privacy.retention import Purpose
from assistant.drafting.calls.composer import CallComposer
from assistant.services.calls.coach_calls import CoachCalls, situations_of
from assistant.services.calls.log_call import LogCall
from assistant.services.calls.measure_calls import MeasureCalls
from assistant.services.calls.prepare_call import PrepareCall
from assistant.services.privacy.personal_data import PersonalData
from tests.services.authorisation.two_portfolios import two_portfolios
from tests.services.house_of_tests import LEA, NORA, House
from tests.services.templates_of_tests import call_library

PAUL = User("paul", "Paul Dumas", Role.PHONE_AGENT)


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    built = House(tmp_path)
    with built.unit_of_work() as uow:
        uow.house.add_users([PAUL])
        uow.commit()
    yield built
    built.database.dispose()


@pytest.fixture
def coach(house: House) -> CoachCalls:
    return CoachCalls(house.unit_of_work, house.clock)


@pytest.fixture
def people(house: House) -> PersonalData:
    return personal_data_services(house.unit_of_work, house.clock, house.index, "")


def sheet_now(house: House) -> ShownSheet:
    prepare = PrepareCall(house.unit_of_work, house.clock, CallComposer(call_library()), read_rates())
    return shown(prepare("d2", PAUL), house.clock.now())


def called(house: House, outcome: CallOutcome, *sheets: ShownSheet, note: str = "") -> CallLog:
    began = house.clock.now() - timedelta(minutes=3)
    told = CallLog("", "d2", "", CallSituation.FIRST_CALL, outcome, began, began, note)
    return LogCall(house.unit_of_work, house.clock, new_id, house.draft)(told, PAUL, sheets).log


def test_what_was_shown_stays_as_it_was_whatever_the_file_says_later(house: House, coach: CoachCalls) -> None:
    before = sheet_now(house)
    house.pay("110.00", "F-200", "d2")
    after = sheet_now(house)
    assert before.fingerprint != after.fingerprint
    log = called(house, CallOutcome.REFUSAL, before, after, note="ne veut rien entendre")
    house.pay("200.00", "F-200", "d2")
    found = coach.open(log.id, LEA)
    assert found.sheets == (before, after)
    assert "trois cent dix euros" in found.sheets[0].script.action
    assert (found.log.note, found.agent) == ("ne veut rien entendre", "Paul Dumas")
    with house.unit_of_work() as uow:
        event = next(one for one in uow.audit.all() if one.action == "log_call")
    assert dict(event.details)["sheets"] == f"{before.fingerprint} {after.fingerprint}"


def test_calls_are_listed_by_situation_latest_first_and_without_people(house: House, coach: CoachCalls) -> None:
    first = called(house, CallOutcome.VOICEMAIL)
    house.wait_minutes(180)
    second = called(house, CallOutcome.REFUSAL, note="non")
    listed = coach(LEA)
    assert [call.log.id for call in listed] == [second.id, first.id]
    assert {call.agent for call in listed} == {""}
    assert situations_of(listed) == {CallSituation.FIRST_CALL: 2}
    assert coach(LEA, CallSituation.COURTESY) == ()
    house.wait(91)
    assert coach(LEA) == ()


def test_a_call_without_a_kept_sheet_is_still_read(house: House, coach: CoachCalls) -> None:
    log = called(house, CallOutcome.VOICEMAIL)
    assert coach.open(log.id, LEA).sheets == ()


@pytest.mark.parametrize("actor", [NORA, PAUL], ids=["manager", "agent"])
def test_only_a_lead_reads_the_calls_of_others(house: House, coach: CoachCalls, actor: User) -> None:
    log = called(house, CallOutcome.VOICEMAIL)
    for deed in (lambda: coach(actor), lambda: coach.open(log.id, actor)):
        with pytest.raises(ForbiddenError, match="responsable"):
            deed()


def test_a_call_that_is_not_there_is_not_found(coach: CoachCalls) -> None:
    with pytest.raises(NotFoundError):
        coach.open("no-such-call", LEA)


def test_a_client_out_of_reach_has_no_calls(tmp_path: Path) -> None:
    house, services, _ = two_portfolios(tmp_path)
    with house.unit_of_work() as uow:
        team = {user.account_manager for user in uow.debtors.names()}
        lead = next(user for user in uow.house.users() if user.role is Role.TEAM_LEAD)
        debtors = {one.account_manager: one.id for one in uow.debtors.names()}
        began = house.clock.now()
        for manager, debtor_id in debtors.items():
            uow.calls.add(
                CallLog(
                    manager or "x", debtor_id, "paul", CallSituation.FIRST_CALL, CallOutcome.VOICEMAIL, began, began
                )
            )
        uow.commit()
    reached = {call.log.debtor_id for call in services.call.coach(lead)}
    mine = {one.id for one in services.list_clients(lead)}
    assert reached == mine & set(debtors.values())
    assert reached < set(debtors.values())
    foreign = next(manager for manager, debtor_id in debtors.items() if debtor_id not in mine)
    with pytest.raises(OutOfReachError):
        services.call.coach.open(foreign, lead)
    assert len(team) > 1


def test_sheets_go_after_six_months_and_the_log_stays(house: House, coach: CoachCalls, people: PersonalData) -> None:
    log = called(house, CallOutcome.REFUSAL, sheet_now(house), note="non")
    kept = [one for one in people.explain("d2", LEA) if one.what == "Fiche d’appel montrée"]
    assert len(kept) == 1
    house.wait(170)
    assert purged(people) == ()
    house.wait(20)
    assert purged(people) == (log.id,)
    people.purge(LEA)
    assert purged(people) == ()
    found = coach.open(log.id, LEA)
    assert (found.sheets, found.log.note) == ((), "non")


def purged(people: PersonalData) -> tuple[str, ...]:
    return next(due.ids for due in people.purge.preview(LEA) if due.purpose is Purpose.CALL_SHEETS)


def test_a_kept_sheet_says_which_model_worded_it_and_its_trail_too(house: House, coach: CoachCalls) -> None:
    composed = sheet_now(house)
    worded = replace(composed, script=replace(composed.script, desire="Une date me suffit.", worded_by="fake"))
    same_words = replace(composed, script=replace(composed.script, worded_by="fake"))
    log = called(house, CallOutcome.REFUSAL, composed, worded, note="non")
    assert [sheet.script.worded_by for sheet in coach.open(log.id, LEA).sheets] == ["", "fake"]
    assert same_words.fingerprint != composed.fingerprint


def test_a_subject_gets_and_erases_what_was_shown_about_them(house: House, people: PersonalData) -> None:
    log = called(house, CallOutcome.REFUSAL, sheet_now(house), note="non")
    house.pay("310.00", "F-200", "d2")
    with zipfile.ZipFile(BytesIO(people.export("d2", LEA))) as archive:
        told = json.loads(archive.read("donnees.json"))
        readable = archive.read("donnees.txt").decode()
    assert "trois cent dix euros" in told["call_sheets"][0]["script"]["action"]
    assert "Fiches d’appel montrées" in readable
    people.erase.debtor("d2", LEA)
    with house.unit_of_work() as uow:
        assert uow.call_sheets.of(log.id) == ()


def test_what_followed_is_counted_by_template_and_by_nobody(house: House) -> None:
    sheet = sheet_now(house)
    called(house, CallOutcome.REFUSAL, sheet, note="non")
    house.wait_minutes(180)
    called(house, CallOutcome.VOICEMAIL, sheet)
    house.wait_minutes(180)
    called(house, CallOutcome.REFUSAL, note="non, sans fiche gardée")
    effects = MeasureCalls(house.unit_of_work, house.clock)()
    assert set(effects) == set(sheet.fingerprints)
    effect = effects[sheet.fingerprints[0]]
    assert (effect.calls, effect.reached, effect.promised, effect.refused) == (2, 1, 0, 1)


def test_two_sheets_that_read_alike_have_one_fingerprint(house: House) -> None:
    sheet = sheet_now(house)
    assert replace(sheet, shown_at=sheet.shown_at + timedelta(minutes=1)).fingerprint == sheet.fingerprint
