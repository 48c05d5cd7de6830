"""An empty book shows the way to the import to who may take it."""

from __future__ import annotations

import pytest

from assistant.domain.people.user import Role, User
from assistant.ui.components.day.empty_book import show_empty_book
from tests.ui.one_page import labels, open_page


@pytest.mark.parametrize(
    ("role", "offered"),
    [(Role.TEAM_LEAD, ["Ouvrir «\u202fDonnées\u202f»"]), (Role.AUDITOR, []), (Role.PHONE_AGENT, [])],
)
def test_only_who_may_import_is_sent_to_the_import(role: Role, offered: list[str]) -> None:
    page = open_page(show_empty_book, User("x", "X", role))
    assert labels(page) == offered
    assert len(page.info) == 1
