"""What was just done, said once on the page that follows, whichever it is."""

from __future__ import annotations

import streamlit as st

from assistant.ui.plain import plain

_DEED = "deed-done"


def tell_deed(sentence: str) -> None:
    """Keep the sentence for the next drawing; "" keeps none."""
    if sentence:
        st.session_state[_DEED] = sentence


def show_deed() -> None:
    """The sentence, once."""
    sentence = st.session_state.pop(_DEED, "")
    if sentence:
        st.toast(plain(sentence), icon=":material/task_alt:", duration="long")
