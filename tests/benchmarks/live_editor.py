"""From the last keystroke to the underlines, in a browser on the real server: the pause, the check, the drawing."""

from __future__ import annotations

import shutil
import statistics
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Page, sync_playwright

from assistant.bootstrap import build_services
from assistant.services.writing.build_situation import DraftRequest
from assistant.settings import Settings
from tests.benchmarks.measure import Result, bounded, percentile
from tests.benchmarks.pages import ARGUMENTS, serving
from tests.connectors.demo.clients_of import clients_of

CLIENT = clients_of("good_payer_who_forgot")[0]
ROUNDS = 25
PAUSE = 150  # milliseconds that the editor waits for more typing: PAUSE in editor.js
# Types one character as a person does, and answers once the check of that very text is drawn and painted.
KEYSTROKE = """() => new Promise((done) => {
  const live = [...document.querySelectorAll('[data-testid=stBidiComponentIsolated]')]
    .map((one) => one.shadowRoot?.querySelector('.live')).find(Boolean);
  live.querySelector('#body').focus();
  const start = performance.now();
  new MutationObserver((_, watch) => {
    watch.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
  }).observe(live, { attributes: true, attributeFilter: ['data-serial'] });
  document.execCommand('insertText', false, 'x');
})"""


def live_editor(settings: Settings) -> list[Result]:
    """Median and p95 of the time after the pause, on a letter of the demonstration with a fault in it."""
    browser_path = shutil.which("chromium")
    if browser_path is None:
        return [Result("underlines after a pause in typing", "no browser", "< 300 ms", kept=True)]
    services = build_services(settings)
    with services.unit_of_work() as uow:
        author = uow.house.users()[0]
    services.draft_letter(DraftRequest(CLIENT), author)
    home = {"COURTOIS_HOME": str(settings.home), "COURTOIS_MODEL": "none"}
    with TemporaryDirectory() as folder, sync_playwright() as play:
        browser = play.chromium.launch(executable_path=browser_path, args=list(ARGUMENTS))
        with serving(Path(__file__).parents[2] / "app.py", folder, home) as (port, _):
            taken = _times(browser.new_page(), f"http://127.0.0.1:{port}/atelier?client={CLIENT}")
        browser.close()
    after = [time - PAUSE for time in taken]
    return [
        bounded("underlines after a pause in typing, p50", statistics.median(after), 300),
        Result("underlines after a pause in typing, p95", f"{percentile(after, 0.95):.0f} ms", "told", kept=True),
        Result("the same from the last keystroke, p50", f"{statistics.median(taken):.0f} ms", "told", kept=True),
    ]


def _times(page: Page, address: str) -> list[float]:
    page.goto(address)
    text = page.get_by_role("textbox", name="Texte")
    text.wait_for(timeout=60_000)
    text.press("Control+End")
    page.keyboard.insert_text("\n\nSinon, l’huissier viendra.")
    page.locator(".mirror span.blocking").first.wait_for(state="attached")
    return [page.evaluate(KEYSTROKE) for _ in range(ROUNDS + 3)][3:]
