"""Échéanciers: the plans of all clients, then those of one, their state, and a new one with its schedule."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.dossier.client_choice import choose_client
from assistant.ui.components.plans.plan_acts import show_plan
from assistant.ui.components.plans.plan_form import PLACE, ask_plan
from assistant.ui.components.plans.plan_list import show_plan_list
from assistant.ui.components.trouble import show_trouble, trouble_shown


def render(services: Services, user: User) -> None:
    """Draw the page."""
    debtor_id = choose_client(services, user, "Échéanciers")
    if not debtor_id:
        with trouble_shown():
            show_plan_list(services, user)
        return
    show_trouble(PLACE)
    with trouble_shown():
        case = services.open_case(debtor_id, user)
        left, right = st.columns(2, gap="large")
        with left:
            st.subheader(f"Au dossier ({len(case.plans)})", anchor=False)
            for standing in reversed(case.plans):
                show_plan(services, user, case, standing)
            if not case.plans:
                st.caption("Aucun échéancier pour ce client.")
        with right:
            ask_plan(services, user, case)
