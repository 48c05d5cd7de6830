from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from assistant.domain.mail.correspondence import Channel, Message
from assistant.domain.reminders.dunning import PastReminder, Stage
from assistant.storage.database import Database
from tests.storage.examples import DEBTOR_ID, NOW, any_of, message

SECRET = "Notre gérante est hospitalisée depuis lundi."


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow], max_examples=40)
@given(any_message=any_of(Message, id="any", debtor_id=DEBTOR_ID))
def test_any_message_comes_back_as_it_was_added(database: Database, any_message: Message) -> None:
    with database.unit_of_work() as work:
        work.correspondence.add([any_message])
        work.commit()
    with database.unit_of_work() as work:
        assert work.correspondence.of(DEBTOR_ID) == (any_message,)


def test_messages_come_oldest_first_and_only_the_client_s_own(database: Database) -> None:
    late, early = replace(message("a"), sent_at=NOW + timedelta(days=1)), message("b")
    other = message("c", debtor_id="D2")
    with database.unit_of_work() as work:
        work.correspondence.add([late, early, other])
        assert work.correspondence.of(DEBTOR_ID) == (early, late)
        assert [found.id for found in work.correspondence.all()] == ["b", "c", "a"]


def test_the_text_of_a_deleted_message_is_in_no_file_of_the_database(file_database: Database, tmp_path: Path) -> None:
    with file_database.unit_of_work() as work:
        work.correspondence.add([message("m1", SECRET * 100), message("m2")])
        work.commit()
    assert _is_on_disk(SECRET, tmp_path)
    with file_database.unit_of_work() as work:
        work.correspondence.delete(["m1", "never existed"])
        work.commit()
        assert work.correspondence.of(DEBTOR_ID) == (message("m2"),)
    assert not _is_on_disk(SECRET, tmp_path)


def _is_on_disk(words: str, folder: Path) -> bool:
    return any(words.encode() in file.read_bytes() for file in folder.iterdir())


def test_deleting_nothing_is_allowed(database: Database) -> None:
    with database.unit_of_work() as work:
        before = work.correspondence.of(DEBTOR_ID)
        work.correspondence.delete([])
        assert work.correspondence.of(DEBTOR_ID) == before


def test_reminders_come_oldest_first_and_one_added_twice_is_kept_once(database: Database) -> None:
    first = PastReminder(NOW.date(), Stage.REMINDER_1, Channel.EMAIL, ("F-1", "F-2"), "L1")
    second = PastReminder(NOW.date() + timedelta(days=9), Stage.REMINDER_2, Channel.PHONE)
    with database.unit_of_work() as work:
        work.correspondence.add_reminders(DEBTOR_ID, [second, first])
        work.correspondence.add_reminders(DEBTOR_ID, [first])
        assert work.correspondence.reminders(DEBTOR_ID) == (first, second)
        assert work.correspondence.reminders("D2") == ()
        assert work.correspondence.all_reminders() == {DEBTOR_ID: (first, second), "D2": ()}
