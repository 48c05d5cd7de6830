from __future__ import annotations

import os
import sqlite3
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from assistant.domain.errors import StorageError
from assistant.storage.database import Database, open_database
from assistant.storage.faults import explained
from tests.storage.examples import message


def refusal(database: Database) -> str:
    with pytest.raises(StorageError) as caught:
        fill(database, 1)
    return str(caught.value)


def fill(database: Database, count: int) -> None:
    with database.unit_of_work() as work:
        work.correspondence.add(message(f"m{n}", "x" * 4000) for n in range(count))
        work.commit()


def assert_one_french_sentence_naming(place: str, sentence: str) -> None:
    assert place in sentence
    assert sentence.endswith(".")
    assert " :" not in sentence


def test_a_locked_database_is_said_to_be_busy_and_nothing_is_written(file_database: Database) -> None:
    impatient = open_database(f"sqlite:///{file_database.place}", busy_seconds=0.05)
    with file_database.unit_of_work() as work:
        work.house.set_value("held", "yes")
        sentence = refusal(impatient)
    assert "occupée" in sentence
    assert_one_french_sentence_naming("book.sqlite3", sentence)
    with impatient.unit_of_work() as work:
        assert work.correspondence.all() == ()
    impatient.dispose()


def test_a_full_disk_is_said_and_nothing_is_written(file_database: Database) -> None:
    def shrink(connection: Any, _record: object) -> None:  # noqa: ANN401 - sqlalchemy's listener
        connection.execute("PRAGMA max_page_count = 1")

    file_database.engine.dispose()
    event.listen(file_database.engine, "connect", shrink)
    with pytest.raises(StorageError, match="plein"):
        fill(file_database, 500)
    with file_database.unit_of_work() as work:
        assert work.correspondence.all() == ()


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write into any file")
def test_a_read_only_file_is_said(file_database: Database, tmp_path: Path) -> None:
    file_database.dispose()
    for file in tmp_path.iterdir():
        file.chmod(0o444)
    tmp_path.chmod(0o555)
    assert "lecture seule" in refusal(file_database)
    tmp_path.chmod(0o755)


def test_a_connection_that_may_only_read_is_said(file_database: Database) -> None:
    def forbid(connection: Any, _record: object) -> None:  # noqa: ANN401 - sqlalchemy's listener
        connection.execute("PRAGMA query_only = ON")

    file_database.engine.dispose()
    event.listen(file_database.engine, "connect", forbid)
    assert "lecture seule" in refusal(file_database)


def test_a_file_that_is_no_database_is_said(tmp_path: Path) -> None:
    (tmp_path / "book.sqlite3").write_text("Chère Madame, ceci est une lettre et non une base." * 50)
    database = open_database(f"sqlite:///{tmp_path / 'book.sqlite3'}")
    assert "n’est pas une base de Courtois" in refusal(database)
    with pytest.raises(StorageError, match="n’est pas une base de Courtois"):
        database.upgrade()
    database.dispose()


def test_a_damaged_database_is_said(file_database: Database, tmp_path: Path) -> None:
    fill(file_database, 200)
    file_database.dispose()
    file = tmp_path / "book.sqlite3"
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\x5a" * (len(whole) - 4096))
    with pytest.raises(StorageError, match="abîmée"), file_database.unit_of_work() as work:
        work.correspondence.all()


@pytest.mark.parametrize("tampering", ["kind = 'wizard'", "notes = '[half'"])
def test_what_the_program_never_wrote_is_said_to_be_damage(file_database: Database, tampering: str) -> None:
    with file_database.engine.begin() as connection:
        connection.execute(text(f"UPDATE debtors SET {tampering}"))  # noqa: S608 - the two lines above
    with pytest.raises(StorageError, match="abîmée"), file_database.unit_of_work() as work:
        work.debtors.all()


def test_a_folder_in_place_of_the_file_is_said(tmp_path: Path) -> None:
    database = open_database(f"sqlite:///{tmp_path}")
    assert "ne peut pas être ouverte" in refusal(database)
    database.dispose()


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    database = open_database(f"sqlite:///{tmp_path / 'file' / 'book.sqlite3'}")
    with pytest.raises(StorageError, match="ne peut pas être créé"):
        database.upgrade()


def test_a_message_of_an_unknown_client_is_refused(database: Database) -> None:
    with pytest.raises(StorageError, match="client ou un document inconnu"), database.unit_of_work() as work:
        work.correspondence.add([message(debtor_id="nobody")])


def test_half_a_character_is_refused_in_french(database: Database) -> None:
    with pytest.raises(StorageError, match="caractère illisible"), database.unit_of_work() as work:
        work.correspondence.add([message(body="\ud800")])


def test_too_many_people_at_once_are_told_to_wait(file_database: Database) -> None:
    narrow = open_database(f"sqlite:///{file_database.place}", busy_seconds=0.05)
    with ExitStack() as stack:
        for _ in range(85):
            stack.enter_context(narrow.unit_of_work())
        assert "occupée" in refusal(narrow)
    narrow.dispose()


@pytest.mark.parametrize(("kind", "words"), [(IntegrityError, "inconnu"), (DataError, "caractère illisible")])
def test_what_a_server_refuses_of_a_row_is_said(kind: type[DBAPIError], words: str) -> None:
    with pytest.raises(StorageError, match=words), explained("book (server)"):
        raise kind(None, None, Exception("no"))


@pytest.mark.parametrize(
    ("sqlstate", "words"),
    [("53100", "plein"), ("25006", "lecture seule"), ("40P01", "occupée"), ("XX000", "prévenez")],
)
def test_what_a_server_answers_is_said_too(sqlstate: str, words: str) -> None:
    class Answer(Exception):  # noqa: N818 - stands for the driver's own class
        pass

    answer = Answer("no")
    answer.sqlstate = sqlstate  # type: ignore[attr-defined]  # drivers add it at run time
    with pytest.raises(StorageError, match=words), explained("book (server)"):
        raise DBAPIError(None, None, answer)


def test_a_server_that_gives_no_answer_is_said() -> None:
    database = open_database("postgresql://nobody@127.0.0.1:1/book")
    with pytest.raises(StorageError, match=r"book \(127\.0\.0\.1\) ne peut pas être ouverte"):
        database.upgrade()


def test_an_error_of_the_driver_itself_is_said() -> None:
    with pytest.raises(StorageError, match="prévenez"), explained("book.sqlite3"):
        raise sqlite3.ProgrammingError("odd")
