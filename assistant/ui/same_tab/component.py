"""A link to the door in the same tab: Streamlit's own opens another one, and what the first shows would stay there."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_FOLDER = Path(__file__).parent
_mount = st.components.v2.component(
    "courtois_same_tab",
    html='<a><span class="icon" aria-hidden="true" translate="no"></span><span class="words"></span></a>',
    js=(_FOLDER / "same_tab.js").read_text(encoding="utf-8"),
    css=(_FOLDER / "same_tab.css").read_text(encoding="utf-8"),
)


def link_here(words: str, path: str, icon: str, *, plain: bool = True) -> None:
    """A link to a path of this house; ``icon`` names a Material Symbol, ``plain`` is without the look of a button."""
    _mount(key=f"link-{path}", data={"words": words, "path": path, "icon": icon, "plain": plain})
