"""A mark asks once to be seen, and only the place that was opened."""

from __future__ import annotations

import json

import streamlit as st
from streamlit.testing.v1 import AppTest

from assistant.ui.into_view.component import ask_for, mark
from tests.ui.one_page import button, component, open_page


def draw() -> None:
    st.button("Lire", on_click=ask_for, args=("text",))
    mark("text")


def asked(page: AppTest) -> bool:
    return bool(json.loads(component(page, "courtois_into_view").json)["asked"])


def test_a_mark_comes_into_sight_once_for_each_press() -> None:
    page = open_page(draw)
    assert not asked(page)
    assert asked(button(page, "Lire").click().run())
    assert not asked(page.run())


def test_what_was_asked_elsewhere_moves_nothing() -> None:
    page = open_page(draw)
    page.session_state["into-view"] = "another"
    assert not asked(page.run())
