"""Dossier: what a client owes, what was said, how to write to them."""

from __future__ import annotations

import streamlit as st

from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.ui.components.badges import show_verdict
from assistant.ui.components.client_choice import choose_client
from assistant.ui.components.identity import show_identity, show_payer
from assistant.ui.components.open_items import aging, show_open_items
from assistant.ui.components.register_card import show_register_card
from assistant.ui.components.timeline import show_timeline
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.session import go_to
from assistant.ui.wording import euros


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Dossier", anchor=False)
    debtor_id = choose_client(services)
    if not debtor_id:
        return
    with trouble_shown():
        case = services.open_case(debtor_id)
        left, middle, right = st.columns([1, 2.4, 1.2], gap="medium")
        with left:
            show_identity(case)
            show_verdict(case.verdict)
            if st.button("Rédiger", type="primary", icon=":material/edit_note:", disabled=not case.verdict.green):
                go_to("atelier")
        with middle:
            st.metric("Échu", euros(case.net.past_due))
            show_open_items(case.account)
            st.caption(" · ".join(f"{label} : {amount}" for label, amount in aging(case.account).items()))
            show_timeline(services, case)
        with right:
            show_register_card(services, user, case)
            show_payer(case)
