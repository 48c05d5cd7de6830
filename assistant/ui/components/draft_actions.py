"""What can be done with a draft in its state."""

from __future__ import annotations

import streamlit as st

from assistant.domain.draft import Draft, LetterText
from assistant.domain.review import DraftState
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.ui.components.trouble import trouble_shown

_OPEN = {DraftState.DRAFTED, DraftState.CHANGES_REQUESTED}


def show_actions(services: Services, user: User, draft: Draft, text: LetterText) -> None:
    """Save, submit, approve; once approved, take the text out."""
    changed = text != draft.latest.text
    with st.container(horizontal=True), trouble_shown():
        if st.button("Enregistrer", icon=":material/save:", disabled=not changed):
            services.edit_draft(draft.id, text, user)
            st.rerun()
        if draft.state in _OPEN:
            if st.button("Soumettre", icon=":material/send_and_archive:"):
                _saved(services, user, draft, text)
                services.review_draft.submit(draft.id, user)
                st.rerun()
            if st.button("Approuver", type="primary", icon=":material/verified:"):
                _saved(services, user, draft, text)
                services.approve_draft(draft.id, user)
                st.rerun()
    if draft.state is DraftState.APPROVED and not changed:
        show_ways_out(services, user, draft)


def _saved(services: Services, user: User, draft: Draft, text: LetterText) -> None:
    if text != draft.latest.text:
        services.edit_draft(draft.id, text, user)


def show_ways_out(services: Services, user: User, draft: Draft) -> None:
    """Copy, .eml, PDF, then mark as sent; each checks the approval again."""
    with trouble_shown():
        services.approve_draft.still_holds(draft.id)
        st.caption("Texte approuvé, à copier tel quel :")
        st.code(draft.latest.text.whole, language=None, wrap_lines=True)
        with st.container(horizontal=True):
            if draft.channel.is_paper:
                name, data, kind = "courrier.pdf", services.send_draft.pdf(draft.id), "application/pdf"
                st.download_button("Lettre PDF", data, name, kind, icon=":material/picture_as_pdf:")
            elif draft.latest.text.subject:
                name, data, kind = "courrier.eml", services.send_draft.eml(draft.id), "message/rfc822"
                st.download_button("Message .eml", data, name, kind, icon=":material/mail:")
            if st.button("Marquer comme envoyé", type="primary", icon=":material/send:"):
                services.send_draft.mark_sent(draft.id, user)
                st.rerun()
