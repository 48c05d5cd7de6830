"""``courtois demo`` and ``courtois run``: prepared once, started on this machine only, never over one's own data."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.bootstrap import build_services
from assistant.commands.demo import demo
from assistant.commands.start_application import LOOPBACK
from assistant.domain.people.user import Role
from assistant.domain.reminders.intent import Intent
from assistant.services.review.list_reviews import Tray
from assistant.settings import Settings
from tests.commands.conftest import Courtois
from tests.free_port import free_port
from tests.retrieval.mail import WordsEmbedder

Started = list[tuple[int, bool]]


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    """How the application would have been started."""
    calls: Started = []

    def start(port: int, *, open_browser: bool, address: str = LOOPBACK) -> None:
        assert address == LOOPBACK
        calls.append((port, open_browser))

    monkeypatch.setattr("assistant.commands.demo.start_application", start)
    monkeypatch.setattr("assistant.commands.run.start_application", start)
    return calls


@pytest.fixture(autouse=True, scope="module")
def light_model() -> Iterator[None]:
    """Vectors of words in place of the model's: what the index finds is not the matter here."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("assistant.bootstrap.model.UniversalSentenceEmbedder", WordsEmbedder)
        yield


@pytest.fixture(scope="module")
def demonstration_home(light_model: None, tmp_path_factory: pytest.TempPathFactory) -> Path:  # noqa: ARG001  (comes first)
    """A folder that ``courtois demo --prepare`` made and indexed; each test has a copy."""
    home = tmp_path_factory.mktemp("demonstration")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COURTOIS_HOME", str(home))
        patch.setenv("COURTOIS_MODEL", "none")
        CliRunner().invoke(demo, ["--prepare"], catch_exceptions=False)
    return home


@pytest.fixture
def demonstration(demonstration_home: Path, home: Path) -> Path:
    """A copy of the demonstration, where the environment points."""
    shutil.copytree(demonstration_home, home)
    return home


def test_the_demonstration_is_prepared_once_and_then_started(
    courtois: Courtois, demonstration: Path, started: Started
) -> None:
    before = (demonstration / "courtois.sqlite3").stat().st_mtime_ns
    run = courtois("demo", "--no-browser", "--port", "8600")

    assert run.status == 0
    assert "http://127.0.0.1:8600" in run.out
    assert started == [(8600, False)]
    assert (demonstration / "courtois.sqlite3").stat().st_mtime_ns == before


def test_the_house_has_worked_this_morning(demonstration: Path) -> None:
    services = build_services(Settings(home=demonstration, model="none"))
    with services.unit_of_work() as uow:
        people = {user.role: user for user in uow.house.users()}
    trays = services.reviewing.list_drafts(people[Role.TEAM_LEAD])
    waiting = [row.draft for row in trays[Tray.WAITING]]
    assert len(waiting) >= 5
    assert {Intent.PROMISE_CONFIRMATION, Intent.PAYMENT_NOTED} <= {draft.intent for draft in waiting}
    assert services.call.day.figures(people[Role.PHONE_AGENT])


def test_preparing_does_not_start(courtois: Courtois, demonstration: Path, started: Started) -> None:
    run = courtois("demo", "--prepare")

    assert str(demonstration) in run.out
    assert started == []


def test_the_demonstration_has_every_client_and_writes_for_them(courtois: Courtois, demonstration: Path) -> None:
    assert demonstration.is_dir()
    rows = json.loads(courtois("clients", "--json").out)
    statuses = [courtois("draft", row["id"], "--json").status for row in rows[:3]]

    assert len(rows) >= 60
    assert set(statuses) <= {0, 3}


def test_an_index_that_was_interrupted_is_finished_the_next_time(courtois: Courtois, demonstration: Path) -> None:
    with sqlite3.connect(demonstration / "courtois.sqlite3") as book:
        book.execute("delete from house_values where key = 'book_indexed'")
    book.close()
    shutil.rmtree(demonstration / "index")

    assert "Indexation" in courtois("demo", "--prepare").out
    assert (demonstration / "index").is_dir()
    assert "Indexation" not in courtois("demo", "--prepare").out


def test_a_folder_with_one_s_own_data_refuses_to_become_a_demonstration(
    courtois: Courtois, tmp_path: Path, started: Started
) -> None:
    clients = tmp_path / "clients.csv"
    clients.write_text("Code client;Raison sociale\nC1;Atelier Morin SARL\n", encoding="utf-8")
    courtois("init")
    assert courtois("import", clients).status == 0

    for arguments in (("demo",), ("demo", "--refresh")):
        run = courtois(*arguments)
        assert run.status == 2
        assert "contient déjà vos données" in run.sentence
    assert len(json.loads(courtois("clients", "--json").out)) == 1
    assert started == []


def test_run_prepares_the_folder_and_starts(courtois: Courtois, home: Path, started: Started) -> None:
    assert courtois("run").status == 0
    assert (home / "courtois.sqlite3").is_file()
    assert started == [(8501, True)]


def test_the_application_listens_on_this_machine_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from assistant.commands.start_application import start_application

    asked: list[str] = []
    monkeypatch.setattr("streamlit.web.cli.main", lambda arguments, **_: asked.extend(arguments))
    start_application(free_port(), open_browser=False)

    assert "--server.address=127.0.0.1" in asked
    assert "--browser.gatherUsageStats=false" in asked
    assert Path(asked[1]).name == "app.py"
