"""A team lead's verdict on a submitted draft."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.draft import Draft
from assistant.domain.permission import Act, may
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.services.build_situation import OFFICIAL_STAGES
from assistant.ui.components.trouble import act, show_trouble

REASONS = ("Ton à adoucir", "Ton à affermir", "Fait à vérifier", "Structure à revoir", "Mention à revoir", "Autre")


def show_verdict_form(services: Services, user: User, draft: Draft) -> None:
    """Approve, or send back or refuse with a reason; the A key approves."""
    if not may(user.role, Act.JUDGE):
        st.info("Un responsable valide ce brouillon.", icon=":material/hourglass_top:")
        return
    ready = _confirm(draft)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if st.button(
            "Approuver",
            type="primary",
            icon=":material/verified:",
            key=f"approve-{draft.id}",
            shortcut="A",
            disabled=not ready,
        ):
            act(draft.id, partial(services.approve_draft, draft.id, user, draft.latest.number))
        _show_refusals(services, user, draft)
    show_trouble(draft.id)


def _confirm(draft: Draft) -> bool:
    """A formal notice is approved with a second gesture."""
    if draft.stage not in OFFICIAL_STAGES:
        return True
    return st.checkbox("J’ai vérifié le montant, le délai et le destinataire de cette mise en demeure.")


def _show_refusals(services: Services, user: User, draft: Draft) -> None:
    with st.popover("Renvoyer ou refuser", icon=":material/undo:"):
        choice = st.selectbox("Motif", REASONS, key=f"choice-{draft.id}")
        detail = st.text_area("Précision", key=f"detail-{draft.id}", height=90)
        reason = f"{choice} : {detail}" if detail.strip() else choice
        if st.button("Renvoyer à l’auteur", key=f"back-{draft.id}", icon=":material/undo:", width="stretch"):
            act(draft.id, partial(services.review_draft.send_back, draft.id, user, reason, draft.latest.number))
        if st.button("Refuser", key=f"refuse-{draft.id}", icon=":material/block:", width="stretch"):
            act(draft.id, partial(services.review_draft.refuse, draft.id, user, reason, draft.latest.number))
