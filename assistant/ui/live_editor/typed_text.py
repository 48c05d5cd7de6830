"""What stands in the editor: kept in the session, page after page, until it is saved or given up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from assistant.domain.writing.draft import Draft, LetterText


@dataclass(frozen=True, slots=True)
class Typed:
    """What the browser sent last: its own number, the version that was being edited, the text."""

    serial: int
    base: int
    text: LetterText


def key_of(draft_id: str) -> str:
    """Where the session keeps it."""
    return f"typed-{draft_id}"


def typed_text(draft: Draft) -> Typed:
    """What stands in the editor: an edit that no version holds yet, else the latest version."""
    typed = st.session_state.get(key_of(draft.id))
    if not isinstance(typed, Typed):
        return Typed(0, draft.latest.number, draft.latest.text)
    if any(version.text == typed.text for version in draft.versions if version.number >= typed.base):
        return Typed(typed.serial, draft.latest.number, draft.latest.text)
    return typed


def keep_typed(draft_id: str, sent: Mapping[str, Any]) -> None:
    """Keep what the browser sent."""
    text = LetterText(str(sent["subject"]), str(sent["body"]))
    st.session_state[key_of(draft_id)] = Typed(int(sent["serial"]), int(sent["base"]), text)


def is_newer(sent: object, known: Typed) -> bool:
    """Whether the browser holds a text that this session has not seen: its server may have been started again."""
    return isinstance(sent, Mapping) and int(sent["serial"]) > known.serial


def give_up(draft: Draft) -> None:
    """Go back to the latest version."""
    known = typed_text(draft)
    st.session_state[key_of(draft.id)] = Typed(known.serial, draft.latest.number, draft.latest.text)
