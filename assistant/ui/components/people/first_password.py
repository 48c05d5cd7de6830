"""A first password or an invitation, on screen until its reader says that it is noted; kept nowhere in clear."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import streamlit as st

from assistant.domain.people.proof import Proof

_KEY = "first-password"
_INVITED = "/connexion/openid?invitation="


def keep_first_password(name: str, draw: Callable[[Proof | None], str], proof: Proof | None) -> None:
    """Draw the password and hold it for the next run of the page."""
    st.session_state[_KEY] = (name, draw(proof), False)


def keep_invitation(name: str, draw: Callable[[Proof | None], str], proof: Proof | None) -> None:
    """The same for the code of an invitation."""
    st.session_state[_KEY] = (name, draw(proof), True)


def waits_to_be_noted() -> bool:
    """Whether something is on screen to be noted: what would cover it is closed then."""
    return _KEY in st.session_state


def show_first_password() -> None:
    """What waits to be noted, if anything."""
    waiting: tuple[str, str, bool] | None = st.session_state.get(_KEY)
    if waiting is None:
        return
    name, drawn, is_invitation = waiting
    with st.container(border=True, key="first-password-card"):
        if is_invitation:
            st.markdown("**Invitation, à transmettre à la personne\u202f: elle n’est montrée qu’ici.**")
        else:
            st.markdown("**Premier mot de passe, à dire à la personne\u202f: il n’est montré qu’ici.**")
        st.text(name)
        st.code(f"{_origin()}{_INVITED}{drawn}" if is_invitation else drawn, language=None)
        if is_invitation:
            st.caption(
                "Qui ouvre cette adresse et s’identifie chez votre fournisseur entre, une fois, sous sept jours."
            )
        else:
            st.caption("Il n’ouvre que son propre changement, à la première connexion.")
        st.button("C’est noté", icon=":material/check:", on_click=_forget)


def _origin() -> str:
    """Where this application is open, as the reader's own browser has it."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""


def _forget() -> None:
    st.session_state.pop(_KEY, None)
