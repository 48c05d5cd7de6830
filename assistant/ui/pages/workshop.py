"""Atelier: write, read, correct and submit one reminder."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft
from assistant.services.all_services import Services
from assistant.ui.components.dossier.client_choice import choose_client
from assistant.ui.components.dossier.evidence import show_evidence
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.components.writing.draft_choice import choose_draft
from assistant.ui.components.writing.draft_editor import show_editor
from assistant.ui.components.writing.draft_request import open_chosen_case, show_request

_GREEN = "Pas encore de brouillon\u202f: choisissez l’objet, l’étape et le ton, puis «\u202fRédiger\u202f»."
_STALE = (
    "Ce brouillon ne répond plus à la situation du compte\u202f: choisissez l’objet de la lettre, "
    "puis «\u202fRédiger à nouveau\u202f»."
)
_BLOCKED = "Pas encore de brouillon\u202f: ce courrier ne s’écrit pas aujourd’hui, la situation dit pourquoi."


def render(services: Services, user: User) -> None:
    """Draw the page."""
    debtor_id = choose_client(services, user, "Atelier")
    if not debtor_id:
        return
    left, right = st.columns([1, 3.2], gap="medium")
    with trouble_shown():
        case = open_chosen_case(services, user, debtor_id)
        with right:
            draft = choose_draft(case)
            stream_to = st.container()
            if draft is None:
                st.info(_GREEN if case.verdict.green else _BLOCKED, icon=":material/edit_note:")
            else:
                _show_draft(services, user, draft)
        with left:
            show_request(services, user, case, stream_to, first=draft is None)
            if draft is not None:
                show_evidence(draft)


def _show_draft(services: Services, user: User, draft: Draft) -> None:
    """The letter; one that the account has overtaken says so and leaves the way open to another."""
    shown = False
    with st.container(key="written"), trouble_shown():
        show_editor(services, user, draft)
        shown = True
    if not shown:
        st.info(_STALE, icon=":material/edit_note:")
