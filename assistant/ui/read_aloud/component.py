"""The component of the browser: a voice of the machine itself reads; without one, nothing is offered nor fetched."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st

_FOLDER = Path(__file__).parent
_mount = st.components.v2.component(
    "courtois_read_aloud",
    js=(_FOLDER / "reader.js").read_text(encoding="utf-8"),
    css=(_FOLDER / "reader.css").read_text(encoding="utf-8"),
)


def show_reader(sentences: Sequence[str], key: str) -> None:
    """A button that reads the sentences, one after the other, and stops."""
    _mount(key=key, data={"sentences": list(sentences)})
