"""The component of the browser: its script and its sheet ship beside this file, and nothing is fetched."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import streamlit as st

_SCRIPTS = ("place.js", "field.js", "card.js", "list.js", "gestures.js", "editor.js")
_FOLDER = Path(__file__).parent


def script() -> str:
    """One module made of the scripts, the last of which exports."""
    return "\n".join((_FOLDER / name).read_text(encoding="utf-8") for name in _SCRIPTS)


_mount = st.components.v2.component(
    "courtois_live_editor", js=script(), css=(_FOLDER / "editor.css").read_text(encoding="utf-8")
)


def mount(key: str, data: dict[str, Any], on_edit: Callable[[], None]) -> Mapping[str, Any]:
    """Draw the editor and give what the browser sent: ``edit`` stays, ``waive`` comes once.

    ``on_edit`` runs before the page when a new text came, so that its findings are drawn in the same run.
    """
    sent: Mapping[str, Any] = _mount(key=key, data=data, on_edit_change=on_edit, on_waive_change=_told_by_the_result)
    return sent


def _told_by_the_result() -> None:
    """Streamlit gives only the values that have a callback."""
