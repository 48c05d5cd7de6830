"""A real headless browser on the real server: serving a book, and watching what a page asks for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from assistant.places import APP
from tests.free_port import free_port

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'
PROBES = ("/_stcore/health", "/_stcore/host-config")  # asked below a deep link first, where nothing is: 404 is meant
SCREEN: ViewportSize = {"width": 1440, "height": 1000}
PATIENCE = 120.0  # seconds: a busy machine is slow, and a page that never answers is told all the same
needs_browser = pytest.mark.skipif(not CHROMIUM, reason="no chromium on this machine: install it to run this journey")


@dataclass
class Watched:
    """A page, with what it asked for and what its console complained of."""

    page: Page
    address: str
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, path: str) -> Page:
        self.page.goto(f"{self.address}/{path}")
        self.page.wait_for_selector(IDLE, timeout=PATIENCE * 1000)
        return self.page

    def strangers(self) -> set[str]:
        """Hosts asked that are not this machine."""
        hosts = {urlsplit(url).hostname for url in self.asked if urlsplit(url).scheme in {"http", "https", "ws", "wss"}}
        return {host for host in hosts if host and host != "127.0.0.1"}


@contextmanager
def serving(home: Path, **environment: str) -> Iterator[str]:
    """The address of the application started on a book; no key nor model but those given."""
    port, log = free_port(), home / "server.log"
    known = {key: value for key, value in os.environ.items() if not key.startswith(("OPENAI_", "COURTOIS_"))}
    with (
        log.open("wb") as out,
        subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "assistant", "run", "--port", str(port), "--no-browser"],
            cwd=APP.parent,
            env=known | {"COURTOIS_HOME": str(home)} | environment,
            stdout=out,
            stderr=subprocess.STDOUT,
        ) as server,
    ):
        try:
            _wait_until_up(port, log)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


@contextmanager
def launched() -> Iterator[Browser]:
    """A headless browser."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield started
        started.close()


@contextmanager
def profile(browser: Browser) -> Iterator[BrowserContext]:
    """A French reader's browser with its own cookies and cache."""
    context = browser.new_context(locale="fr-FR", accept_downloads=True, viewport=SCREEN)
    context.set_default_timeout(PATIENCE * 1000)
    yield context
    context.close()


@contextmanager
def watching(context: BrowserContext, address: str) -> Iterator[Watched]:
    """A new session whose requests and complaints are kept; the application's own files come from the cache."""
    page = context.new_page()
    page.set_viewport_size(SCREEN)
    seen = Watched(page, address)
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
    page.close()


def _wait_until_up(port: int, log: Path) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    pytest.fail(f"the server did not start: {log.read_text(encoding='utf-8', errors='replace')[-2000:]}")
