"""Folding the menu after a choice where it lies over the page: Streamlit leaves it open."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_mount = st.components.v2.component(
    "courtois_menu",
    html="<span></span>",
    js=Path(__file__).with_name("fold.js").read_text(encoding="utf-8"),
)


def fold_after_choice() -> None:
    """Once on every page; it shows nothing."""
    _mount(key="menu-folds")
