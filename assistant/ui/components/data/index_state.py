"""The index of past exchanges: bringing it up to date, with progress."""

from __future__ import annotations

import streamlit as st

from assistant.services.all_services import Services
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.wording import counted

_WANTED = "index-wanted"


def want_index() -> None:
    """Let the next drawing of the page bring the index up to date."""
    st.session_state[_WANTED] = True


def show_index(services: Services) -> None:
    """A button, or the run itself when messages have just been imported; interrupting it loses nothing."""
    st.subheader("Index des échanges", anchor=False)
    st.caption("Il sert à la recherche et aux preuves des brouillons. Seuls les messages nouveaux sont lus.")
    pressed = st.button("Mettre l’index à jour", icon=":material/sync:")
    if not (st.session_state.pop(_WANTED, False) or pressed):
        return
    with trouble_shown():
        bar = st.progress(0.0, text="Préparation de l’index…")

        def progress(done: int, total: int) -> None:
            bar.progress(done / max(total, 1), text=f"{done} messages sur {total}")

        report = services.exchanges.index(progress)
        services.cards.synchronise()
        bar.empty()
        done = f"{counted(report.indexed, 'message indexé', 'messages indexés')}, {report.unchanged} déjà à jour."
        st.success(f"{done} {report.rebuilt}".strip(), icon=":material/check:")
