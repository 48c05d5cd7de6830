"""A first password, on screen until its reader says that it is noted; it is kept nowhere in clear."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

_KEY = "first-password"


def keep_first_password(name: str, draw: Callable[[], str]) -> None:
    """Draw the password and hold it for the next run of the page."""
    st.session_state[_KEY] = (name, draw())


def show_first_password() -> None:
    """The password that waits to be noted, if any."""
    waiting: tuple[str, str] | None = st.session_state.get(_KEY)
    if waiting is None:
        return
    name, password = waiting
    with st.container(border=True, key="first-password-card"):
        st.markdown("**Premier mot de passe, à dire à la personne\u202f: il n’est montré qu’ici.**")
        st.text(name)
        st.code(password, language=None)
        st.caption("Il n’ouvre que son propre changement, à la première connexion.")
        st.button("C’est noté", icon=":material/check:", on_click=_forget)


def _forget() -> None:
    st.session_state.pop(_KEY, None)
