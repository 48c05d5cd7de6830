"""The look that the theme cannot say: one static sheet and one icon, both from this folder, never from outside."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

STYLE = Path(__file__).with_name("style.css")
ICON = Path(__file__).with_name("icon.svg")


def apply_look() -> None:
    """Add the sheet to the page."""
    st.html(STYLE)
