"""Memory of the serving process after its pages were looked at, in a real browser on the real server."""

from __future__ import annotations

import shutil
import threading
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from playwright.sync_api import Page, sync_playwright

from assistant.settings import Settings
from tests.benchmarks.measure import Result, bounded
from tests.benchmarks.pages import ARGUMENTS, serving

MOST = 1024  # MiB


def memory(settings: Settings, measured: tuple[str, ...]) -> list[Result]:
    """What the process holds at the end, and the most that it held on the way."""
    browser_path = shutil.which("chromium")
    if browser_path is None:
        return [Result("memory of the serving process", "no browser", f"< {MOST:.0f} MiB", kept=True)]
    home = {"COURTOIS_HOME": str(settings.home), "COURTOIS_MODEL": "none"}
    with TemporaryDirectory() as folder, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path, args=list(ARGUMENTS))
        with serving(Path(__file__).parents[3] / "app.py", folder, home) as (port, process):
            watch = _Watch(psutil.Process(process.pid))
            watch.start()
            _look(browser.new_page(), f"http://127.0.0.1:{port}", measured)
            held = watch.stop()
        browser.close()
    return [
        bounded("memory of the serving process, after its pages", held, MOST, "MiB"),
        bounded("the most that it held on the way", watch.most, MOST, "MiB"),
    ]


def _look(page: Page, address: str, measured: tuple[str, ...]) -> None:
    """Ma journée, dossiers with a search, the workshop with a draft."""
    page.goto(address)
    page.get_by_text("À relancer", exact=False).first.wait_for(timeout=120_000)
    for key in measured[:4]:
        page.goto(f"{address}/dossier?client={key}")
        page.get_by_role("heading", name="Dossier").first.wait_for(timeout=60_000)
        search = page.get_by_placeholder("Chercher", exact=False).last
        if search.count():
            search.fill("promesse de virement")
            search.press("Enter")
        time.sleep(2)
    page.goto(f"{address}/atelier?client={measured[5]}")
    write = page.get_by_role("button", name="Rédiger").first
    write.wait_for(timeout=60_000)
    write.click()
    time.sleep(5)


class _Watch(threading.Thread):
    """Looks at a process's memory now and then."""

    def __init__(self, process: psutil.Process) -> None:
        super().__init__(daemon=True)
        self._process, self._over = process, threading.Event()
        self.most = 0.0

    def run(self) -> None:
        while not self._over.wait(0.2):
            self.most = max(self.most, self._held())

    def stop(self) -> float:
        self._over.set()
        self.join()
        return self._held()

    def _held(self) -> float:
        return float(self._process.memory_info().rss / 2**20)
