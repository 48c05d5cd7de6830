"""Errors that a user can cause, shown as a sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NoReturn

import streamlit as st

from assistant.domain.errors import AssistantError, RefusedError
from assistant.ui.components.deed import tell_deed
from assistant.ui.plain import plain


@contextmanager
def trouble_shown() -> Iterator[None]:
    """Show the sentence of an error instead of a traceback."""
    try:
        yield
    except AssistantError as error:
        _show(str(error))


def act(place: str, *deeds: Callable[[], object], done: str = "") -> None:
    """Do the deeds in order until one fails, then draw the page anew, since even a failure may have kept something.

    The sentence of what failed waits for ``show_trouble(place)``; ``done`` is said where all went well.
    """
    try:
        for deed in deeds:
            deed()
    except AssistantError as error:
        st.session_state[_key(place)] = str(error)
    else:
        tell_deed(done)
    st.rerun()


def nothing_changed() -> NoReturn:
    """For a button that keeps what was typed: closed until something is, it would lose the click that ends the typing.

    Raises RefusedError.
    """
    raise RefusedError("Rien n’a changé\u202f: modifiez le texte, puis enregistrez.")


def show_trouble(place: str) -> None:
    """The sentence that ``act`` left, once."""
    sentence = st.session_state.pop(_key(place), "")
    if sentence:
        _show(sentence)


def _key(place: str) -> str:
    return f"trouble-{place}"


def _show(sentence: str) -> None:
    st.error(plain(sentence), icon=":material/error:")
