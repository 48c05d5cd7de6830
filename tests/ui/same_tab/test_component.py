"""Leaving opens in the same tab: nothing of a client stays on a screen that nobody watches any more."""

from __future__ import annotations

import json

from assistant.ui.same_tab.component import link_here
from tests.ui.one_page import component, open_page


def draw() -> None:
    link_here("Se déconnecter", "/deconnexion", "logout")


def test_the_link_bears_its_words_and_place() -> None:
    page = open_page(draw)

    told = json.loads(component(page, "courtois_same_tab").json)
    assert told == {"words": "Se déconnecter", "path": "/deconnexion", "icon": "logout", "plain": True}
    assert not page.get("link_button")
