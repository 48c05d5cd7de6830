"""What was just done or looked for in vain, said once on the page that follows, whichever it is."""

from __future__ import annotations

import streamlit as st

from assistant.ui.door.signpost import LOST
from assistant.ui.plain import plain

_DEED = "deed-done"
_WHY_HERE = "why-here"
_NO_PAGE = "Cette adresse ne mène à aucune page\u202f: voici «\u202fMa journée\u202f»."


def tell_deed(sentence: str) -> None:
    """Keep the sentence for the next drawing; "" keeps none."""
    if sentence:
        st.session_state[_DEED] = sentence


def tell_why_here(sentence: str) -> None:
    """Keep why a person is led elsewhere than asked: it stays on the page that follows until something is done."""
    st.session_state[_WHY_HERE] = sentence


def show_deed() -> None:
    """The sentence, once."""
    if why := st.session_state.pop(_WHY_HERE, ""):
        st.info(plain(why), icon=":material/lock:")
    if st.query_params.get(LOST):
        del st.query_params[LOST]
        st.toast(_NO_PAGE, icon=":material/wrong_location:", duration="long")
    sentence = st.session_state.pop(_DEED, "")
    if sentence:
        st.toast(plain(sentence), icon=":material/task_alt:", duration="long")
