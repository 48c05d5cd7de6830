"""Dossier: what a client owes, what was said, how to write to them."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.dossier.account_flags import show_account_flags
from assistant.ui.components.dossier.agreements import show_agreements
from assistant.ui.components.dossier.case_head import show_case_head
from assistant.ui.components.dossier.client_choice import choose_client
from assistant.ui.components.dossier.gate_overrides import show_overrides
from assistant.ui.components.dossier.open_items import show_open_items
from assistant.ui.components.dossier.payer import show_payer
from assistant.ui.components.dossier.pressure import show_pressure
from assistant.ui.components.dossier.register_card import show_register_card
from assistant.ui.components.dossier.reminders_sent import show_reminders_sent
from assistant.ui.components.dossier.timeline import show_timeline
from assistant.ui.components.people.identity import show_identity
from assistant.ui.components.scenarios.scenario_place import show_scenario_place
from assistant.ui.components.trouble import trouble_shown


def render(services: Services, user: User) -> None:
    """Draw the page."""
    debtor_id = choose_client(services, user, "Dossier")
    if not debtor_id:
        return
    with trouble_shown():
        case = services.open_case(debtor_id, user)
        with services.unit_of_work() as uow:
            policy = uow.house.policy()
        show_case_head(services, case, user)
        show_reminders_sent(services, user, case)
        show_overrides(services, user, case)
        left, middle, right = st.columns([1, 2, 1.6], gap="medium")
        with left:
            show_identity(case)
            show_scenario_place(services, user, case)
            show_pressure(case, policy)
            show_account_flags(services, user, case)
        with middle:
            show_open_items(services, case)
            show_agreements(services, user, case)
            show_timeline(services, user, case)
        with right:
            show_register_card(services, user, case)
            show_payer(services, user, case)
