"""Ma journée: who to remind today and why, the blocked ones with their reason."""

from __future__ import annotations

import streamlit as st

from assistant.domain.money import total
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.components.worklist import show_worklist
from assistant.ui.wording import euros


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Ma journée", anchor=False)
    with trouble_shown():
        mine = st.segmented_control("Portefeuille", ["Le mien", "Toute la maison"], default="Toute la maison")
        rows = services.list_worklist(user.id if mine == "Le mien" else "")
        ready = [row for row in rows if row.verdict.green]
        blocked = [row for row in rows if not row.verdict.green]
        columns = st.columns(4)
        columns[0].metric("À relancer", len(ready), border=True)
        columns[1].metric("Montant concerné", euros(total(row.amount for row in ready)), border=True)
        columns[2].metric("Bloqués", len(blocked), border=True)
        columns[3].metric("Brouillons en cours", sum(1 for row in rows if row.pending_draft), border=True)
        show_worklist(ready, "Rien à relancer aujourd’hui : bonne nouvelle.", key="ready")
        if blocked:
            st.subheader("Bloqués", anchor=False)
            show_worklist(blocked, "", key="blocked")
