"""The look that the theme cannot say: one static sheet, an icon and a logo, from this folder and never from outside."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

STYLE = Path(__file__).with_name("style.css")
ICON = Path(__file__).with_name("icon.svg")
LOGO = Path(__file__).with_name("logo.svg")


def apply_look() -> None:
    """Add the sheet and the logo to the page."""
    st.html(STYLE)
    st.logo(str(LOGO), icon_image=str(ICON), size="medium")
