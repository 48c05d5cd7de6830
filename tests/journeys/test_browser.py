"""The main job in a real headless browser, on the real server: nothing is asked of the outside."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from assistant.connectors.demo.situations import DEBTORS_BY_SITUATION
from assistant.places import APP

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
CLIENT = DEBTORS_BY_SITUATION["good_payer_who_forgot"][0]
PROBES = ("/_stcore/health", "/_stcore/host-config")  # asked below a deep link first, where nothing is: 404 is meant
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CHROMIUM, reason="no chromium on this machine: install it to run the browser journey"),
]


@dataclass
class Watched:
    """A page, with what it asked for and what its console complained of."""

    page: Page
    address: str
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto(f"{self.address}/{path}")
        self.page.wait_for_selector(IDLE, timeout=60_000)
        return self.page

    def strangers(self) -> set[str]:
        """Hosts asked that are not this machine."""
        hosts = {urlsplit(url).hostname for url in self.asked if urlsplit(url).scheme in {"http", "https", "ws", "wss"}}
        return {host for host in hosts if host and host != "127.0.0.1"}


@pytest.fixture(scope="module")
def address(prepared_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    home = shutil.copytree(prepared_home, tmp_path_factory.mktemp("browser") / "home")
    port, log = _free_port(), home / "server.log"
    known = {key: value for key, value in os.environ.items() if not key.startswith(("OPENAI_", "COURTOIS_"))}
    with (
        log.open("wb") as out,
        subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "assistant", "run", "--port", str(port), "--no-browser"],
            cwd=APP.parent,
            env=known | {"COURTOIS_HOME": str(home)},
            stdout=out,
            stderr=subprocess.STDOUT,
        ) as server,
    ):
        try:
            _wait_until_up(port, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield launched
        launched.close()


@pytest.fixture
def watched(browser: Browser, address: str) -> Iterator[Watched]:
    context = browser.new_context(locale="fr-FR", accept_downloads=True, viewport={"width": 1440, "height": 1000})
    seen = Watched(context.new_page(), address)
    seen.page.on("request", lambda request: seen.asked.append(request.url))
    seen.page.on("websocket", lambda web_socket: seen.asked.append(web_socket.url))
    seen.page.on(
        "console",
        lambda message: (
            seen.complaints.append(message.text)
            if message.type == "error" and not message.location.get("url", "").endswith(PROBES)
            else None
        ),
    )
    seen.page.on("pageerror", lambda error: seen.complaints.append(str(error)))
    yield seen
    context.close()


def test_the_journey_from_the_days_list_to_a_sent_reminder(watched: Watched, tmp_path: Path) -> None:
    page = watched.open("")
    page.get_by_role("button", name="Dossier").first.click()
    page.wait_for_url("**/dossier?client=*")
    page.get_by_text("Fiche registre").wait_for()
    watched.open(f"atelier?client={CLIENT}")

    page.get_by_role("button", name="Rédiger", exact=True).click()
    letter = page.get_by_role("textbox", name="Texte")
    letter.wait_for()
    letter.fill(f"{letter.input_value()}\n")
    letter.press("Control+Enter")
    page.get_by_text("Modifié").wait_for()
    page.get_by_role("button", name="Approuver").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Message .eml").click()
    started.value.save_as(tmp_path / "letter.eml")
    page.get_by_role("button", name="Marquer comme envoyé").click()
    page.get_by_text("Ce courrier est parti").wait_for()

    message = message_from_bytes((tmp_path / "letter.eml").read_bytes(), policy=policy.default)
    assert message["X-Unsent"] == "1"
    assert "€" in message.get_content()
    assert watched.strangers() == set()
    assert watched.complaints == []


@pytest.mark.parametrize("path", ["journee", "dossier", "atelier", "validation", "donnees", "reglages"])
def test_every_page_opens_from_its_address_alone_and_asks_nobody_outside(watched: Watched, path: str) -> None:
    page = watched.open(path)
    page.get_by_role("heading", level=1).wait_for()

    assert page.get_by_role("dialog").count() == 0
    assert page.get_by_text("error", exact=False).count() == 0
    assert watched.strangers() == set()
    assert watched.complaints == []


def test_on_a_phone_nothing_stands_wider_than_the_screen(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    for path in ("", f"dossier?client={CLIENT}", f"atelier?client={CLIENT}", "validation", "reglages"):
        page = watched.open(path)
        page.get_by_role("heading", level=1).wait_for()
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390, path


def test_the_days_list_is_reached_and_used_by_keyboard(watched: Watched) -> None:
    page = watched.open("")
    page.get_by_role("button", name="Rédiger").first.focus()
    page.keyboard.press("Enter")

    page.wait_for_url("**/atelier?client=*")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_until_up(port: int, log: Path) -> None:
    for _ in range(150):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"the server did not start: {log.read_text(encoding='utf-8', errors='replace')[-2000:]}")
