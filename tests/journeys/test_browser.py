"""The main job in a real headless browser, on the real server: nothing is asked of the outside."""

from __future__ import annotations

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.connectors.demo.clients_of import clients_of
from tests.drafting.fake_endpoint import FakeEndpoint, answer, says
from tests.journeys.real_browser import Watched, needs_browser, serving, watching

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

CLIENT = clients_of("good_payer_who_forgot")[0]
pytestmark = [pytest.mark.browser, needs_browser]


@pytest.fixture
def watched(context: BrowserContext, address: str) -> Iterator[Watched]:
    with watching(context, address) as seen:
        yield seen


def test_the_journey_from_the_days_list_to_a_sent_reminder(watched: Watched, tmp_path: Path) -> None:
    page = watched.open("")
    page.get_by_role("button", name="Dossier").first.click()
    page.wait_for_url("**/dossier?client=C0*")  # the number that people know, not the id of the book
    page.get_by_text("Fiche registre").wait_for()
    watched.open(f"atelier?client={CLIENT}")

    page.get_by_role("button", name="Rédiger", exact=True).click()
    letter = page.get_by_role("textbox", name="Texte")
    letter.wait_for()
    letter.fill(f"{letter.input_value()}\n")
    page.get_by_text("Modifié").wait_for()
    page.get_by_role("button", name="Approuver").click()
    with page.expect_download() as started:
        page.get_by_role("button", name="Message .eml").click()
    started.value.save_as(tmp_path / "letter.eml")
    page.get_by_role("button", name="Marquer comme envoyé").click()
    page.get_by_role("button", name="Oui, il est parti").click()
    page.get_by_text("Ce courrier est parti").wait_for()

    message = message_from_bytes((tmp_path / "letter.eml").read_bytes(), policy=policy.default)
    assert message["X-Unsent"] == "1"
    text = message.get_body(("plain",))
    assert isinstance(text, EmailMessage)
    assert "€" in text.get_content()
    assert [part.get_content_type() for part in message.iter_attachments()][:1] == ["application/pdf"]
    assert watched.strangers() == set()
    assert watched.complaints == []


@pytest.mark.parametrize("path", ["", "journee"])
def test_an_address_that_names_a_client_and_no_page_opens_that_client(watched: Watched, path: str) -> None:
    page = watched.open(f"{path}?client=c003")

    page.wait_for_url("**/dossier?client=C003")
    page.get_by_text("Code client C003").wait_for()
    assert watched.complaints == []


@pytest.mark.parametrize(
    "path", ["journee", "dossier", "atelier", "validation", "calendrier", "scenarios", "donnees", "reglages"]
)
def test_every_page_opens_from_its_address_alone_and_asks_nobody_outside(watched: Watched, path: str) -> None:
    page = watched.open(path)
    page.get_by_role("heading", level=1).wait_for()

    assert page.get_by_role("dialog").count() == 0
    assert page.get_by_text("error", exact=False).count() == 0
    assert watched.strangers() == set()
    assert watched.complaints == []


def test_on_a_phone_the_menu_folds_once_a_page_is_chosen(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    page = watched.open("")
    menu = page.get_by_test_id("stSidebarNav")
    page.wait_for_function("document.documentElement.dataset.menuFolds === 'yes'")
    page.get_by_test_id("stExpandSidebarButton").click()
    menu.get_by_text("Validation").click()

    page.wait_for_url("**/validation")
    page.wait_for_function("document.querySelector('[data-testid=stSidebar]').getBoundingClientRect().right <= 0")
    page.get_by_role("heading", level=1, name="Validation").wait_for()
    assert page.evaluate("document.querySelector('[data-testid=stSidebar]').getBoundingClientRect().right") <= 0


def test_on_a_phone_nothing_stands_wider_than_the_screen(watched: Watched) -> None:
    watched.page.set_viewport_size({"width": 390, "height": 844})
    for path in ("", f"dossier?client={CLIENT}", f"atelier?client={CLIENT}", "validation", "reglages"):
        page = watched.open(path)
        page.get_by_role("heading", level=1).wait_for()
        assert page.evaluate("document.querySelector('[data-testid=stMain]').scrollWidth") <= 390, path


def test_the_days_list_is_reached_and_used_by_keyboard(watched: Watched) -> None:
    page = watched.open("")
    page.get_by_role("button", name="Préparer", exact=True).first.focus()
    page.keyboard.press("Enter")

    page.wait_for_url("**/atelier?client=*")
    assert "client=" in page.url


def test_a_models_paragraphs_cannot_be_selected_until_a_checked_text_replaces_them(
    context: BrowserContext, home: Path
) -> None:
    disobedient = answer("Un mot", "Bonjour,", "Vous devez 999 euros.", "À bientôt.")
    with (
        FakeEndpoint(says(disobedient, size=6, pause=0.05), says(disobedient)).serving() as endpoint,
        serving(home, OPENAI_BASE_URL=endpoint.url, OPENAI_API_KEY="local", COURTOIS_MODEL="openai:slow") as address,
        watching(context, address) as seen,
    ):
        page = seen.open(f"atelier?client={CLIENT}")
        page.get_by_role("button", name="Rédiger", exact=True).click()
        unverified = page.locator(".st-key-unverified")
        unverified.get_by_text("Bonjour,").first.wait_for()

        assert unverified.evaluate("element => getComputedStyle(element).userSelect") == "none"
        assert page.get_by_text("Non vérifié").first.is_visible()
        page.get_by_role("textbox", name="Texte").wait_for()
        unverified.wait_for(state="detached")
        assert "999" not in page.get_by_role("textbox", name="Texte").input_value()
        page.get_by_text("Texte du compositeur").locator("visible=true").first.wait_for()
        assert seen.strangers() == set()
