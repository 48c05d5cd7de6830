from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

from assistant.domain.calls.call_claim import CallClaim, CallNotes
from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallSituation
from assistant.storage.database import Database
from tests.storage.examples import DEBTOR_ID, NOW

HALF_HOUR = timedelta(minutes=30)
CALL = CallLog("k1", DEBTOR_ID, "u1", CallSituation.FIRST_CALL, CallOutcome.VOICEMAIL, NOW, NOW + timedelta(minutes=2))


def test_a_log_is_read_back_whole(database: Database) -> None:
    full = replace(
        CALL,
        outcome=CallOutcome.PROMISE,
        note="Virement lundi",
        said_by="Mme Rey",
        amount=Decimal("120.50"),
        on=NOW.date(),
        undisputed=Decimal("10.00"),
        next_at=NOW + HALF_HOUR,
    )
    with database.unit_of_work() as work:
        work.calls.add(full)
        assert work.calls.of(DEBTOR_ID) == (full,)
        assert work.calls.since(NOW - HALF_HOUR) == {DEBTOR_ID: (full,)}
        assert work.calls.since(NOW + HALF_HOUR) == {}


def test_a_later_call_settles_a_call_back(database: Database) -> None:
    asked = replace(CALL, outcome=CallOutcome.CALL_BACK, next_at=NOW + HALF_HOUR)
    with database.unit_of_work() as work:
        work.calls.add(asked)
        assert work.calls.to_call_again(NOW + timedelta(days=1)) == (asked,)
        assert work.calls.to_call_again(NOW) == ()
        work.calls.add(replace(CALL, id="k2", started_at=NOW + HALF_HOUR, ended_at=NOW + HALF_HOUR))
        assert work.calls.to_call_again(NOW + timedelta(days=1)) == ()


def test_a_debtor_is_held_by_one_agent_until_the_claim_is_over(database: Database) -> None:
    mine = CallClaim(DEBTOR_ID, "u1", NOW + HALF_HOUR)
    theirs = replace(mine, agent_id="u2")
    with database.unit_of_work() as work:
        assert work.calls.claim(mine, NOW)
        assert work.calls.claim(mine, NOW)
        assert not work.calls.claim(theirs, NOW)
        work.calls.release(DEBTOR_ID, "u2")
        assert work.calls.claims(NOW) == {DEBTOR_ID: mine}
        later = NOW + HALF_HOUR
        assert work.calls.claims(later) == {}
        assert work.calls.claim(replace(theirs, until=later + HALF_HOUR), later)


def test_notes_stay_until_the_call_is_logged(database: Database) -> None:
    notes = CallNotes(DEBTOR_ID, "u1", "rappeler", NOW)
    with database.unit_of_work() as work:
        assert work.calls.notes(DEBTOR_ID, "u1") is None
        work.calls.keep_notes(notes)
        work.calls.keep_notes(replace(notes, text="rappeler lundi"))
        assert work.calls.notes(DEBTOR_ID, "u1") == replace(notes, text="rappeler lundi")
        work.calls.drop_notes(DEBTOR_ID, "u1")
        assert work.calls.notes(DEBTOR_ID, "u1") is None
