"""The first interactive page beside a bare page, in one browser and one run, and the memory of the serving process."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from playwright.sync_api import Browser, sync_playwright

from assistant.settings import Settings
from tests.benchmarks.measure import Result, bounded
from tests.free_port import free_port

BARE = 'import streamlit as st\nst.title("hello")\nst.write("hello")\n'
ROUNDS = 7
ARGUMENTS = ("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking")


def pages(settings: Settings) -> list[Result]:
    """New browser sessions on servers that have already served one page, taken in turn."""
    browser_path = shutil.which("chromium")
    if browser_path is None:
        return [Result("first page beside a bare page", "no browser", "ratio < 1.5", kept=True)]
    root = Path(__file__).parents[2]
    with TemporaryDirectory() as folder, sync_playwright() as play:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        browser = play.chromium.launch(executable_path=browser_path, args=list(ARGUMENTS))
        home = {"COURTOIS_HOME": str(settings.home), "COURTOIS_MODEL": "none"}
        with serving(bare, folder, {}) as (plain, _), serving(root / "app.py", folder, home) as (ours, process):
            cold = _first(browser, ours, "Ma journée")
            _first(browser, plain, "hello")
            pairs = [(_first(browser, plain, "hello"), _first(browser, ours, "Ma journée")) for _ in range(ROUNDS)]
            memory = psutil.Process(process.pid).memory_info().rss / 2**20
        browser.close()
    hello, day = (statistics.median(side) for side in zip(*pairs, strict=True))
    return [
        Result("first page, warm server, new session", f"{day:.0f} ms, bare page {hello:.0f} ms", "told", kept=True),
        bounded("its ratio to the bare page", day / hello, 1.5, "x"),
        Result("first page of a cold server", f"{cold:.0f} ms", "told", kept=True),
        bounded("memory of the serving process", memory, 700, "MiB"),
    ]


def _first(browser: Browser, port: int, title: str) -> float:
    """Milliseconds until the page's title is there, in a new session."""
    context = browser.new_context()
    page = context.new_page()
    start = time.perf_counter()
    page.goto(f"http://127.0.0.1:{port}/")
    page.get_by_role("heading", name=title).first.wait_for(timeout=60_000)
    taken = (time.perf_counter() - start) * 1000
    context.close()
    return taken


@contextmanager
def serving(script: Path, folder: str, more: dict[str, str]) -> Iterator[tuple[int, subprocess.Popen[bytes]]]:
    """The port and the process of a page's server."""
    port = free_port()
    options = ["--server.address=127.0.0.1", f"--server.port={port}", "--server.headless=true"]
    options += ["--browser.gatherUsageStats=false", "--server.fileWatcherType=none"]
    process = subprocess.Popen(  # noqa: S603  (our own server)
        [sys.executable, "-m", "streamlit", "run", str(script), *options],
        cwd=folder,
        env={**os.environ, **more},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait(port)
        yield port, process
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(port: int) -> None:
    for _ in range(240):
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health")
        except OSError:
            time.sleep(0.25)
        else:
            return
    message = "the server did not start"
    raise RuntimeError(message)
