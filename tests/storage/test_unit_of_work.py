from __future__ import annotations

import os
import signal
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial

import pytest

from assistant.domain.errors import StorageError
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.storage.database import Database, open_database
from tests.forked import Forked
from tests.storage.examples import DEBTOR_ID, NOW, draft, message, version
from tests.storage.repositories.test_audit import assert_chained


def test_the_unit_of_work_fits_its_port(database: Database) -> None:
    unit: UnitOfWork = database.unit_of_work()
    factory: UnitOfWorkFactory = database.unit_of_work  # mypy proves the fit of every repository
    with unit, factory() as other:
        assert other.debtors.get(DEBTOR_ID) == unit.debtors.get(DEBTOR_ID)


def test_what_is_not_committed_is_forgotten(database: Database) -> None:
    with database.unit_of_work() as work:
        work.correspondence.add([message()])
    with database.unit_of_work() as work:
        assert work.correspondence.all() == ()


def test_an_error_in_the_middle_leaves_nothing_of_the_whole(database: Database) -> None:
    with database.unit_of_work() as work:
        work.drafts.save(draft())
        with pytest.raises(StorageError):
            work.correspondence.add([message(), message("m2", debtor_id="nobody")])
        with pytest.raises(StorageError, match="recommencez l’opération entière"):
            work.commit()
    with database.unit_of_work() as work:
        assert work.drafts.of(DEBTOR_ID) == ()
        assert work.correspondence.all() == ()


def test_work_may_go_on_after_a_commit_and_needs_another_one(database: Database) -> None:
    with database.unit_of_work() as work:
        work.house.set_value("a", "1")
        work.commit()
        work.house.set_value("b", "2")
    with database.unit_of_work() as work:
        assert (work.house.value("a"), work.house.value("b")) == ("1", "")


def test_reads_see_one_state_until_the_first_write(file_database: Database) -> None:
    with file_database.unit_of_work() as reader:
        assert reader.house.value("a") == ""
        with file_database.unit_of_work() as writer:
            writer.house.set_value("a", "1")
            writer.commit()
        assert reader.house.value("a") == ""
        reader.house.set_value("b", "2")
        assert reader.house.value("a") == "1"
        reader.commit()


def test_eight_threads_write_at_once_and_the_audit_chain_holds(database: Database) -> None:
    def work_on(thread: int) -> None:
        for turn in range(10):
            with database.unit_of_work() as work:
                work.correspondence.of(DEBTOR_ID)
                work.correspondence.add([message(f"m{thread}-{turn}")])
                work.audit.append(at=NOW, user_id=f"u{thread}", action="import", subject_id=DEBTOR_ID)
                work.commit()

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work_on, range(8)))
    with database.unit_of_work() as work:
        events = work.audit.all()
        assert len(work.correspondence.all()) == len(events) == 80
    assert_chained(events)


def test_of_eight_people_who_save_the_same_draft_at_once_one_wins_and_the_others_are_told(
    database: Database,
) -> None:
    with database.unit_of_work() as work:
        work.drafts.save(draft())
        work.commit()
    everybody_has_read = threading.Barrier(8)

    def edit(person: int) -> str:
        with database.unit_of_work() as work:
            read = work.drafts.get("L1")
            everybody_has_read.wait(10)
            try:
                work.drafts.save(replace(read, versions=(*read.versions, version(2, f"Texte de {person}"))))
                work.commit()
            except StorageError as error:
                return str(error)
            return "saved"

    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(edit, range(8)))
    assert answers.count("saved") == 1
    assert all("modifié entre-temps" in answer for answer in answers if answer != "saved")


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # the fork, where a thread is left
def test_a_process_killed_before_its_commit_leaves_nothing(database: Database, address: str) -> None:
    def die_while_writing() -> None:
        with open_database(address).unit_of_work() as work:
            work.correspondence.add(message(f"m{n}", "x" * 5000) for n in range(1000))
            os.kill(os.getpid(), signal.SIGKILL)

    database.dispose()  # no connection crosses the fork
    assert Forked(die_while_writing).join() == -signal.SIGKILL
    with database.unit_of_work() as work:
        assert work.correspondence.all() == ()
        work.correspondence.add([message()])
        work.commit()


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # the fork, where a thread is left
def test_another_process_reads_while_this_one_writes(database: Database, address: str) -> None:
    def count(told: int) -> None:
        os.read(told, 1)
        with open_database(address, busy_seconds=0.1).unit_of_work() as work:
            raise SystemExit(len(work.correspondence.all()))

    (told_early, tell_early), (told_late, tell_late) = os.pipe(), os.pipe()
    database.dispose()  # no connection crosses the fork
    early, late = Forked(partial(count, told_early)), Forked(partial(count, told_late))
    with database.unit_of_work() as work:
        work.correspondence.add([message()])
        os.write(tell_early, b".")
        seen_before = early.join()
        work.commit()
    os.write(tell_late, b".")
    assert (seen_before, late.join()) == (0, 1)
    for end in (told_early, tell_early, told_late, tell_late):
        os.close(end)
