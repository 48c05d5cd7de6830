"""A call from the queue to the confirmation that waits for approval, by hand in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.journeys.real_browser import needs_browser, watching

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

STEPS = ("Identité vérifiée", "Peut parler", "Demande, silence", "Récapitulé")
pytestmark = [pytest.mark.browser, needs_browser]


def test_a_promise_is_logged_in_two_clicks_and_its_confirmation_waits(context: BrowserContext, address: str) -> None:
    with watching(context, address) as seen:
        page = seen.open("appels")
        page.get_by_text("Préparer hors des heures d’appel").click()  # the day of the test may be a Sunday
        page.get_by_role("button", name="Appel suivant").click()
        page.wait_for_url("**/appels?client=*")
        for step in STEPS:
            page.locator("label").filter(has_text=step).click()
            page.get_by_role("checkbox", name=step, checked=True).wait_for()
        assert "client" not in (page.locator(".st-key-say-identity").inner_text()).lower()

        page.get_by_text("Promesse", exact=True).click()
        page.get_by_role("button", name="Terminer l’appel").click()

        page.get_by_text("Appel enregistré\u202f: Promesse.").wait_for()
        page.get_by_text("La confirmation est rédigée et attend sa validation.").wait_for()
        page.get_by_role("button", name="Lire la confirmation").click()
        page.wait_for_url("**/atelier?client=*")
        page.get_by_role("textbox", name="Texte").wait_for()
        assert seen.strangers() == set()
        assert seen.complaints == []
