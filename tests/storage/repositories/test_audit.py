from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from assistant.domain.approvals.audit import GENESIS, AuditEvent, chain
from assistant.storage.database import Database
from tests.storage.examples import NOW


def append(database: Database, action: str, at: datetime = NOW) -> AuditEvent:
    with database.unit_of_work() as work:
        event = work.audit.append(at=at, user_id="u1", action=action, subject_id="L1", details={"version": "1"})
        work.commit()
    return event


def assert_chained(events: tuple[AuditEvent, ...]) -> None:
    previous = None
    for event in events:
        again = chain(
            previous,
            at=event.at,
            user_id=event.user_id,
            action=event.action,
            subject_id=event.subject_id,
            details=event.details,
        )
        assert event == again
        previous = event


def test_events_are_chained_from_the_first_one_and_prove_themselves_when_read_back(database: Database) -> None:
    written = (append(database, "draft"), append(database, "approve"))
    with database.unit_of_work() as work:
        kept = work.audit.all()
    assert kept == written
    assert kept[0].previous == GENESIS
    assert_chained(kept)


def test_a_moment_told_in_another_zone_still_proves_itself(database: Database) -> None:
    append(database, "draft", NOW.astimezone(timezone(timedelta(hours=2))))
    with database.unit_of_work() as work:
        assert_chained(work.audit.all())


def test_an_event_may_have_no_details(database: Database) -> None:
    with database.unit_of_work() as work:
        assert work.audit.append(at=NOW, user_id="u1", action="open", subject_id="D1").details == {}


def test_an_event_that_is_not_committed_leaves_no_gap(database: Database) -> None:
    append(database, "draft")
    with database.unit_of_work() as work:
        work.audit.append(at=NOW, user_id="u1", action="lost", subject_id="L1")
    assert append(database, "approve").sequence == 2


def assert_refuses(database: Database, tampering: str) -> None:
    event = append(database, "draft")
    with pytest.raises(DBAPIError, match="le journal ne se modifie pas"), database.engine.begin() as connection:
        connection.execute(text(tampering))
    with database.unit_of_work() as work:
        assert work.audit.all() == (event,)


@pytest.mark.parametrize("tampering", ["UPDATE audit_events SET user_id = 'someone else'", "DELETE FROM audit_events"])
def test_the_database_itself_refuses_to_change_or_delete_an_event(database: Database, tampering: str) -> None:
    assert_refuses(database, tampering)


def test_a_replacing_insert_of_sqlite_is_refused_too(file_database: Database) -> None:
    assert_refuses(
        file_database,
        """INSERT OR REPLACE INTO audit_events
           SELECT sequence, at, 'someone', action, subject_id, details, previous, hash FROM audit_events""",
    )
