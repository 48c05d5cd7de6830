"""The frame around every page: what book this is, how fresh, and who writes."""

from __future__ import annotations

import streamlit as st

from assistant.services.all_services import Services
from assistant.ui.wording import day, moment


def show_frame(services: Services) -> None:
    """Badges in the side bar."""
    with services.unit_of_work() as uow:
        fresh = uow.ledger.bank_data_until()
    with st.sidebar:
        if services.is_demo:
            st.badge(f"Démonstration au {day(services.clock.today())}", icon=":material/science:", color="blue")
        if fresh is not None:
            st.badge(f"Banque au {moment(fresh)}", icon=":material/account_balance:", color="gray")
        if services.model_name:
            st.badge(f"Modèle : {services.model_name}", icon=":material/neurology:", color="gray")
        else:
            st.badge("Rédacteur intégré, sans modèle", icon=":material/edit_note:", color="gray")
