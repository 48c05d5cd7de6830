"""Ma journée: who to remind today and why, the blocked ones with their reason."""

from __future__ import annotations

import streamlit as st

from assistant.domain.money import total
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.ui.components.drafting_run import offer_drafting
from assistant.ui.components.outbox import show_outbox
from assistant.ui.components.portfolio import choose_rows
from assistant.ui.components.rate_gap import show_rate_gap
from assistant.ui.components.reply_count import show_reply_count
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.components.worklist import show_blocked, show_ready
from assistant.ui.wording import counted, euros


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Ma journée", anchor=False)
    with trouble_shown():
        show_rate_gap(services)
        show_reply_count(services, user)
        rows = choose_rows(services, user)
        if rows is None:
            return
        show_outbox(services, user)
        ready = [row for row in rows if row.ready]
        blocked = [row for row in rows if not row.ready]
        pending = sum(1 for row in rows if row.pending_draft)
        st.subheader(f"À relancer ({len(ready)})", anchor=False)
        st.caption(
            f"{euros(total(row.amount for row in ready))} à demander, "
            f"{counted(pending, 'brouillon en cours', 'brouillons en cours')}. "
            "Les plus gros montants et les plus anciens d’abord ; une promesse non tenue fait remonter le client."
        )
        offer_drafting(services, user, ready)
        show_ready(user, ready)
        if blocked:
            st.subheader(f"À ne pas relancer aujourd’hui ({len(blocked)})", anchor=False)
            st.caption("Ils restent dans votre encours : levez la raison, puis relancez.")
            show_blocked(blocked)
