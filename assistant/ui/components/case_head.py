"""The head of a dossier: what is asked, whether a reminder may go, and the step that comes."""

from __future__ import annotations

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.user import Role, User
from assistant.ui.components.badges import show_channel, show_gate, show_reasons, show_stage
from assistant.ui.session import go_to
from assistant.ui.wording import counted, euros


def show_case_head(case: Case, user: User) -> None:
    """Past due, gate, advice; "Rédiger" is the page's one primary action."""
    items = case.net.past_due_items
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        with st.container(key="total-past-due", width="content", gap=None):
            st.metric("Échu", euros(case.net.past_due))
        if items:
            oldest = max(item.days_past_due(case.as_of) for item in items)
            invoices = counted(len(items), "facture échue", "factures échues")
            st.caption(f"{invoices}, la plus ancienne depuis {counted(oldest, 'jour', 'jours')}", width=230)
        show_gate(case.verdict)
        if case.verdict.green:
            show_stage(case.advice.stage)
            show_channel(case.advice.channel)
            st.caption(case.advice.why, width="content")
        if user.role is not Role.PHONE_AGENT and st.button(
            "Rédiger", type="primary", icon=":material/edit_note:", disabled=not case.verdict.green
        ):
            go_to("atelier", case.debtor.id)
    show_reasons(case.verdict)
