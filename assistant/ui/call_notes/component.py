"""The component of the browser: its script and its sheet ship beside this file, and nothing is fetched."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import streamlit as st

from assistant.domain.calls.call_claim import CallNotes

_FOLDER = Path(__file__).parent
_mount = st.components.v2.component(
    "courtois_call_notes",
    js=(_FOLDER / "notes.js").read_text(encoding="utf-8"),
    css=(_FOLDER / "notes.css").read_text(encoding="utf-8"),
)


def show_notes(notes: CallNotes, begun: datetime | None, now: datetime, keep: Callable[[str], None]) -> str:
    """Draw timer and notes, ``keep`` what was typed since, and give the notes as they stand.

    The timer stands still until the call has ``begun``.
    """
    key = f"notes-{notes.debtor_id}-{notes.started_at:%H%M%S%f}"
    seconds = None if begun is None else max(0, int((now - begun).total_seconds()))
    data = {"call": key, "seconds": seconds, "text": notes.text}
    sent = _mount(key=key, data=data, on_text_change=lambda: None)
    typed = sent.get("text")
    if typed is None or typed == notes.text:
        return notes.text
    keep(str(typed))
    return str(typed)
