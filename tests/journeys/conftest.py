"""One demonstration book a session, prepared once and copied for each journey."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assistant.bootstrap import build_services, prepare_demo
from assistant.settings import Settings
from tests.connectors.demo.clients_of import clients_of
from tests.journeys.real_browser import launched, profile, serving

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

TRAVELLERS = ("good_payer_who_forgot", "broken_promise")  # the situations whose clients the journeys write to


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """What a page showed when its journey failed: on another machine nobody sees it."""
    report = yield
    page = getattr(item, "funcargs", {}).get("page")
    if report.when == "call" and report.failed and page is not None:
        report.sections.append(("page", page.evaluate("document.body.innerText")))
    return report


@pytest.fixture(scope="session")
def prepared_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole book; only the exchanges of the journeys' clients are indexed, which saves most of the time."""
    settings = Settings(home=tmp_path_factory.mktemp("book"), model="none")
    assert prepare_demo(settings, refresh=False)
    services = build_services(settings)
    with services.unit_of_work() as uow:
        messages = [m for situation in TRAVELLERS for d in clients_of(situation) for m in uow.correspondence.of(d)]
    services.exchanges.search.index.synchronise(messages)
    return settings.home


@pytest.fixture
def home(prepared_home: Path, tmp_path: Path) -> Path:
    return shutil.copytree(prepared_home, tmp_path / "home")


@pytest.fixture(scope="session")
def address(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server on a copy of the book, which every journey in a browser shares."""
    home = shutil.copytree(prepared_home, tmp_path_factory.mktemp("served") / "home")
    with serving(home) as started:
        yield started


@pytest.fixture(scope="module")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """One reader for this module: each test has a page, hence a session, of its own."""
    with profile(browser) as opened:
        yield opened


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser for this module."""
    with launched() as started:
        yield started
