"""Atelier: write, read, correct and submit one reminder."""

from __future__ import annotations

import streamlit as st

from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.ui.components.client_choice import choose_client
from assistant.ui.components.draft_editor import show_editor
from assistant.ui.components.draft_request import show_request
from assistant.ui.components.evidence import show_evidence
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.session import open_draft


def render(services: Services, user: User) -> None:
    """Draw the page."""
    debtor_id = choose_client(services, "Atelier")
    if not debtor_id:
        return
    left, right = st.columns([1, 2.6], gap="medium")
    with trouble_shown():
        case = services.open_case(debtor_id)
        with left:
            show_request(services, user, case, right)
        drafts = [draft for draft in case.drafts if draft.id == open_draft()] or list(case.drafts[:1])
        with right:
            if not drafts:
                st.info("Pas encore de brouillon : réglez la situation, puis « Rédiger ».", icon=":material/edit_note:")
                return
            show_editor(services, user, drafts[0])
        with left:
            show_evidence(drafts[0])
