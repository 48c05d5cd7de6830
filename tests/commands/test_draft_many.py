"""Many drafts by one command: what each client got, and what the exit status says."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
import time
from functools import partial
from pathlib import Path

import pytest

from assistant.__main__ import main
from assistant.storage.database import open_database
from tests.commands.conftest import Courtois
from tests.commands.test_book_commands import DUE, ISSUED, book, exports
from tests.drafting.fake_endpoint import Exchange, FakeEndpoint, fails
from tests.forked import Forked

__all__ = ["book", "exports"]  # fixtures


def stored(home: Path) -> int:
    with open_database(f"sqlite:///{home / 'courtois.sqlite3'}").unit_of_work() as uow:
        return sum(len(uow.drafts.of(name.id)) for name in uow.debtors.names())


def test_all_who_are_due_are_drafted_once(book: Courtois, home: Path) -> None:
    run = book("draft-many", "--all-due", "--json")

    report = json.loads(run.out)
    assert run.status == 0
    assert {item["outcome"] for item in report} == {"drafted"}
    assert stored(home) == len(report) >= 1
    assert json.loads(book("draft-many", "--all-due", "--json").out) == []


def test_clients_are_named_as_people_name_them_and_no_more_than_the_limit(book: Courtois, home: Path) -> None:
    assert book("draft-many", "atelier morin sarl", "C2", "--limit", "1").out.startswith("1 rédigé, 0 refusé")
    assert stored(home) == 1


def test_a_client_who_may_not_be_reminded_is_told_and_the_status_says_that_one_is_missing(book: Courtois) -> None:
    assert book("import", _paid(Path(os.environ["COURTOIS_HOME"]).parent)).status == 0

    run = book("draft-many", "c1", "c2")

    assert run.status == 1
    assert run.out.startswith("1 rédigé, 1 refusé")
    assert run.err.strip().splitlines()[-1].startswith("c2")


def _another(folder: Path) -> tuple[Path, Path]:
    clients, invoices = folder / "autres-clients.csv", folder / "autres-factures.csv"
    clients.write_text("Code client;Raison sociale;SIREN;Email\nC3;Garage Blois;552100554;c@blois.example\n", "utf-8")
    lines = f"F-3;C3;{ISSUED};{DUE};310,00\n"
    invoices.write_text(f"N° facture;Code client;Date facture;Date échéance;Montant TTC\n{lines}", "utf-8")
    return clients, invoices


def _paid(folder: Path) -> Path:
    file = folder / "reglements.csv"
    file.write_text("Code client;Date règlement;Montant réglé;N° facture\nC2;01/10/2026;100,00;F-2\n", encoding="utf-8")
    return file


@pytest.mark.parametrize("arguments", [(), ("C1", "--all-due")])
def test_whom_to_draft_must_be_said_one_way(book: Courtois, arguments: tuple[str, ...]) -> None:
    assert book("draft-many", *arguments).status == 2


def drafting_many(variables: dict[str, str]) -> None:
    os.environ.update(variables)
    sys.argv = ["courtois", "draft-many", "c1", "c3", "--json"]
    main()


@pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")  # the fork, where the endpoint has a thread
def test_ctrl_c_ends_what_is_begun_leaves_the_rest_and_still_reports(book: Courtois, home: Path) -> None:
    assert book("import", *_another(home.parent)).status == 0
    interrupted = threading.Event()

    def refuses_late(exchange: Exchange) -> None:
        interrupted.wait(60)
        time.sleep(1.0)  # the signal is heard well before
        fails(400)(exchange)

    with FakeEndpoint(refuses_late).serving() as endpoint:
        variables = {"COURTOIS_MODEL": "slow", "OPENAI_BASE_URL": endpoint.url, "COURTOIS_MODEL_CONCURRENCY": "1"}
        process = Forked(partial(drafting_many, variables), out=home.parent / "told.json")
        until = time.monotonic() + 60
        while not endpoint.requests and time.monotonic() < until:
            time.sleep(0.05)
        os.kill(process.pid, signal.SIGINT)
        interrupted.set()
        status = process.join()

    outcomes = [item["outcome"] for item in json.loads((home.parent / "told.json").read_text("utf-8"))]
    assert status == 130
    assert sorted(outcomes) == ["drafted", "left"]  # the one whose answer was awaited falls back on the composer
    assert stored(home) == 1
