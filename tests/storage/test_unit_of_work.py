from __future__ import annotations

import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from assistant.domain.errors import StorageError
from assistant.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from assistant.storage.database import Database
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


def test_a_process_killed_before_its_commit_leaves_nothing(database: Database, address: str) -> None:
    program = (
        "import os, signal\n"
        "from tests.storage.examples import message\n"
        "from assistant.storage.database import open_database\n"
        f"with open_database({address!r}).unit_of_work() as work:\n"
        "    work.correspondence.add(message(f'm{n}', 'x' * 5000) for n in range(1000))\n"
        "    os.kill(os.getpid(), signal.SIGKILL)"
    )
    killed = subprocess.run([sys.executable, "-c", program], check=False, timeout=120)  # noqa: S603 - our own program
    assert killed.returncode == -signal.SIGKILL
    with database.unit_of_work() as work:
        assert work.correspondence.all() == ()
        work.correspondence.add([message()])
        work.commit()


def test_another_process_reads_while_this_one_writes(database: Database, address: str) -> None:
    program = (
        "from assistant.storage.database import open_database\n"
        f"with open_database({address!r}, busy_seconds=0.1).unit_of_work() as work:\n"
        "    raise SystemExit(len(work.correspondence.all()))"
    )
    with database.unit_of_work() as work:
        work.correspondence.add([message()])
        seen_before = subprocess.run([sys.executable, "-c", program], check=False, timeout=120)  # noqa: S603 - our own program
        work.commit()
    seen_after = subprocess.run([sys.executable, "-c", program], check=False, timeout=120)  # noqa: S603 - our own program
    assert (seen_before.returncode, seen_after.returncode) == (0, 1)
