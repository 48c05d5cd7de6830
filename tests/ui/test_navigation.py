"""A page that a role does not have leads home, with a word on why."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def _closed() -> None:
    from assistant.ui import navigation
    from assistant.ui.components.deed import show_deed

    navigation._go_home("reglages")
    show_deed()


def test_a_page_that_is_not_the_role_s_is_told() -> None:
    (told,) = AppTest.from_function(_closed).run().info

    assert "«\u202fRéglages\u202f» n’est pas ouverte à votre rôle" in told.value
