"""A team lead's verdict on a submitted draft."""

from __future__ import annotations

import streamlit as st

from assistant.domain.draft import Draft
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.ui.components.trouble import trouble_shown

REASONS = ("Ton à adoucir", "Ton à affermir", "Fait à vérifier", "Structure à revoir", "Mention à revoir", "Autre")


def show_verdict_form(services: Services, user: User, draft: Draft) -> None:
    """Approve, or send back or refuse with a reason."""
    with st.container(horizontal=True, vertical_alignment="bottom"), trouble_shown():
        if st.button("Approuver", type="primary", icon=":material/verified:", key=f"approve-{draft.id}"):
            services.approve_draft(draft.id, user)
            st.rerun()
        with st.popover("Renvoyer ou refuser", icon=":material/undo:"):
            choice = st.selectbox("Motif", REASONS, key=f"choice-{draft.id}")
            detail = st.text_area("Précision", key=f"detail-{draft.id}")
            reason = f"{choice} : {detail}".rstrip(" :")
            if st.button("Renvoyer à l’auteur", key=f"back-{draft.id}"):
                services.review_draft.send_back(draft.id, user, reason)
                st.rerun()
            if st.button("Refuser", key=f"refuse-{draft.id}"):
                services.review_draft.refuse(draft.id, user, reason)
                st.rerun()
