"""The words of a call: the composer's at once, the model's as soon as it has answered, with who wrote them."""

from __future__ import annotations

import streamlit as st

from assistant.domain.calls.call_sheet import CallSheet
from assistant.domain.people.user import User
from assistant.domain.writing.draft import Writer
from assistant.services.all_services import Services
from assistant.services.calls.call_run import CallRun
from assistant.ui.components.calls.call_script import show_script
from assistant.ui.shown_sheets import look_again

_RUN, _OWN = "call-words", "call-composed"
_EVERY = 1.0  # seconds between two looks at the model


def show_words(services: Services, user: User, sheet: CallSheet, key: str) -> None:
    """Identity comes first and never changes: there is time for the model while it is being checked."""
    if services.call.prepare.model is None:
        show_script(sheet, key)
        return
    run: CallRun | None = st.session_state.get(_RUN)
    if run is None or not run.concerns(sheet):
        run = st.session_state[_RUN] = CallRun(services.call.prepare, sheet, user)
    look = st.fragment(_show, run_every=_EVERY if run.running else None)
    look(services, run, sheet, key)


def _show(services: Services, run: CallRun, sheet: CallSheet, key: str) -> None:
    look_again(services.clock.now())
    said = sheet if st.session_state.get(_OWN) else run.said(sheet)
    show_script(said, key)
    if run.running:
        st.caption("Le modèle reformule la suite de cette fiche\u202f; l’identité se vérifie en attendant.")
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        st.caption(sheet.provenance.why if st.session_state.get(_OWN) else run.why)
        if run.said(sheet).written_by is Writer.MODEL:
            st.toggle("Phrases approuvées", key=_OWN)
