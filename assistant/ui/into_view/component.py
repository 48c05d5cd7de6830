"""A mark on the page that comes into sight after a press: on a telephone what "Lire" opens lies screens away."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_ASKED = "into-view"
_mount = st.components.v2.component(
    "courtois_into_view",
    html="<span></span>",
    js=Path(__file__).with_name("into_view.js").read_text(encoding="utf-8"),
)


def ask_for(place: str) -> None:
    """What stands at that place is to be seen once the page is drawn anew; for callbacks of buttons."""
    st.session_state[_ASKED] = place


def mark(place: str) -> None:
    """The place itself; it takes no room."""
    asked = st.session_state.get(_ASKED) == place
    if asked:
        del st.session_state[_ASKED]
    with st.container(key=f"into-view-{place}"):
        _mount(key=f"mark-{place}", data={"asked": asked})
