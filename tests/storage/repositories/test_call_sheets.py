from __future__ import annotations

from datetime import timedelta

from sqlalchemy import delete

from assistant.domain.calls.call_log import CallLog, CallOutcome
from assistant.domain.calls.call_sheet import CallScript, CallSituation, Discreet, Objection, Trigger
from assistant.domain.calls.shown_sheet import ShownSheet
from assistant.services.ports.erasure import OldRecord
from assistant.storage.database import Database
from assistant.storage.tables import CALL_LOGS
from tests.storage.examples import DEBTOR_ID, NOW

CALL = CallLog("k1", DEBTOR_ID, "u1", CallSituation.FIRST_CALL, CallOutcome.VOICEMAIL, NOW, NOW + timedelta(minutes=2))
SHEET = ShownSheet(
    CallSituation.FIRST_CALL,
    CallScript("Bonjour, c’est bien vous ?", "", "Merci.", "Il reste à régler.", "Ensemble.", "Pour lundi ?", "Merci."),
    (Objection(Trigger.REFUSES, "Je note.", "Pourquoi ?", "Le refus.", "Finir."),),
    Discreet("Merci.", "Rappelez-moi.", "Rappelez."),
    ("desire.vous/f1",),
    ("abc", "def"),
    NOW,
)
LATER = ShownSheet(
    SHEET.situation, SHEET.script, (), SHEET.discreet, SHEET.made_of, ("ghi",), NOW + timedelta(minutes=1)
)


def test_sheets_are_read_back_whole_in_their_order(database: Database) -> None:
    with database.unit_of_work() as work:
        work.calls.add(CALL)
        work.call_sheets.add(CALL.id, DEBTOR_ID, [SHEET, LATER])
        assert work.call_sheets.of(CALL.id) == (SHEET, LATER)
        assert work.call_sheets.of_debtor(DEBTOR_ID) == (SHEET, LATER)
        assert work.call_sheets.of("k2") == ()
        assert work.calls.get(CALL.id) == CALL
        assert work.calls.get("k2") is None
        assert work.call_sheets.templates_since(NOW) == {CALL.id: frozenset({"abc", "def", "ghi"})}
        assert work.call_sheets.templates_since(NOW + timedelta(days=1)) == {}


def test_old_sheets_are_found_and_erased_by_their_log(database: Database) -> None:
    with database.unit_of_work() as work:
        work.calls.add(CALL)
        work.call_sheets.add(CALL.id, DEBTOR_ID, [SHEET])
        assert work.call_sheets.before(NOW) == ()
        assert work.call_sheets.before(NOW + timedelta(days=1)) == (OldRecord(CALL.id, DEBTOR_ID, NOW),)
        work.call_sheets.erase([CALL.id])
        assert work.call_sheets.of(CALL.id) == ()
        assert work.calls.get(CALL.id) == CALL


def test_sheets_go_with_their_log_and_with_their_people(database: Database) -> None:
    with database.unit_of_work() as work:
        for log_id in ("k1", "k2"):
            work.calls.add(CallLog(log_id, DEBTOR_ID, "u1", CALL.situation, CALL.outcome, NOW, NOW))
            work.call_sheets.add(log_id, DEBTOR_ID, [SHEET])
        work.commit()
    with database.engine.begin() as connection:
        connection.execute(delete(CALL_LOGS).where(CALL_LOGS.c.id == "k1"))
    with database.unit_of_work() as work:
        assert len(work.call_sheets.of_debtor(DEBTOR_ID)) == 1
        work.erasure.clear_free_text(DEBTOR_ID)
        assert work.call_sheets.of_debtor(DEBTOR_ID) == ()
