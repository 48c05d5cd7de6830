"""A queue's trays, side by side: the first that holds something is open until somebody picks another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

import streamlit as st

from assistant.ui.wording import figures

_Tray = TypeVar("_Tray")


def pick_tray(trays: Mapping[_Tray, Sequence[object]], words: Callable[[_Tray], str], key: str) -> _Tray:
    """The tray that is open; each is shown by its words and how many wait in it."""
    return st.pills(
        "Bannette",
        list(trays),
        default=next((tray for tray in trays if trays[tray]), next(iter(trays))),
        required=True,
        format_func=lambda tray: f"{words(tray)} ({figures(len(trays[tray]))})",
        key=key,
        wrap=True,
        label_visibility="collapsed",
    )
