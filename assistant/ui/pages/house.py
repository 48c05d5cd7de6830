"""Réglages: the creditor, the signatory, bank details, the logo, the house's defaults and the model's state."""

from __future__ import annotations

import streamlit as st

from assistant.domain.creditor import Creditor
from assistant.domain.errors import NotFoundError
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.ui.components.creditor_form import show_creditor_form
from assistant.ui.components.trouble import trouble_shown


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Réglages", anchor=False)
    with services.unit_of_work() as uow:
        policy = uow.house.policy()
        try:
            creditor = uow.house.creditor()
        except NotFoundError:
            creditor = Creditor(name="")
    with trouble_shown():
        changed = show_creditor_form(creditor, policy)
        if changed is not None:
            services.set_house(*changed, user)
            st.success("Réglages enregistrés.", icon=":material/check:")
    st.subheader("Modèle de langue", anchor=False)
    if services.model_name:
        st.text(f"Les relances sont proposées par « {services.model_name} », puis vérifiées.")
    else:
        st.text("Aucun modèle : les relances viennent du rédacteur intégré.")
        st.caption("Pour en brancher un : OPENAI_API_KEY, OPENAI_BASE_URL et COURTOIS_MODEL, puis redémarrez.")
