"""The text of a draft, its findings, and what can be done with it."""

from __future__ import annotations

import streamlit as st

from assistant.domain.draft import Draft, LetterText
from assistant.domain.review import DraftState
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.ui.components.badges import show_stage, show_state
from assistant.ui.components.draft_actions import show_actions
from assistant.ui.components.findings import show_findings
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.components.versions import show_versions

EDITABLE = {
    DraftState.DRAFTED,
    DraftState.CHANGES_REQUESTED,
    DraftState.SUBMITTED,
    DraftState.APPROVED,
    DraftState.VOID,
}


def show_editor(services: Services, user: User, draft: Draft) -> None:
    """Text at the left, findings at the right, actions below."""
    with st.container(horizontal=True):
        show_state(draft.state)
        show_stage(draft.stage)
    text_column, findings_column = st.columns([1.8, 1], gap="medium")
    with text_column:
        text = _text(draft)
    with findings_column, trouble_shown():
        findings = draft.latest.findings if text == draft.latest.text else services.recheck_draft(draft.id, text)
        show_findings(services, user, draft, text, findings)
    with text_column:
        show_actions(services, user, draft, text)
        show_versions(draft)


def _text(draft: Draft) -> LetterText:
    key, locked = f"{draft.id}-{draft.latest.number}", draft.state not in EDITABLE
    subject = draft.latest.text.subject
    if subject:
        subject = st.text_input("Objet", subject, key=f"subject-{key}", disabled=locked)
    body = st.text_area("Texte", draft.latest.text.body, key=f"body-{key}", height=460, disabled=locked)
    return LetterText(subject, body)
