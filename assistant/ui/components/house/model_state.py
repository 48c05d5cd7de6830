"""Which model proposes letters, where it answers, and whether it is there: asked only when a person wants to know."""

from __future__ import annotations

import streamlit as st

from assistant.domain.errors import ModelError
from assistant.services.all_services import Services


def show_model_state(services: Services) -> None:
    """Name, host and a button; how to plug one where there is none."""
    st.subheader("Modèle de langue", anchor=False)
    if not services.model_name:
        st.badge("Sans modèle", icon=":material/edit_note:", color="gray")
        st.caption(
            "Les relances viennent du rédacteur intégré, sans clé ni réseau. Pour brancher un modèle\u202f: renseignez "
            "OPENAI_API_KEY, au besoin OPENAI_BASE_URL et COURTOIS_MODEL, puis redémarrez."
        )
        return
    st.badge("Modèle branché", icon=":material/neurology:", color="green")
    st.text(services.model_name)
    st.caption("Il propose des textes sans voir ni nom ni chiffre\u202f; les contrôles et une personne décident.")
    endpoint = services.model_endpoint
    if endpoint is None:
        st.caption("Ce fournisseur ne se teste pas d’ici\u202f: rédigez une relance pour voir s’il répond.")
        return
    st.text(f"Adresse\u202f: {endpoint.host}")
    if st.button("Tester la connexion", icon=":material/network_check:"):
        try:
            with st.spinner("Appel du serveur…"):
                endpoint.ask()
        except ModelError as error:
            st.error(str(error), icon=":material/cloud_off:")
        else:
            st.success("Le serveur répond.", icon=":material/cloud_done:")
