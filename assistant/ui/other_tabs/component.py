"""Leaving the other tabs: what they show of clients would stay there after the session ended in one."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from assistant.ui.door.cookies import LEFT

_mount = st.components.v2.component(
    "courtois_other_tabs",
    html="<span></span>",
    js=Path(__file__).with_name("watch.js").read_text(encoding="utf-8"),
)


def leave_with_other_tabs() -> None:
    """Once on every page of who signed in; it shows nothing."""
    _mount(key="other-tabs", data={"cookie": LEFT})
