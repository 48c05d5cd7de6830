"""For whom the house writes: itself, or a creditor who gave it a written mandate."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from assistant.domain.creditor import Creditor
from assistant.domain.fact_kinds import Actor

_ACTORS = {
    Actor.CREDITOR: "Votre entreprise",
    Actor.THIRD_PARTY_COLLECTOR: "Un créancier qui vous a donné mandat (recouvreur pour autrui)",
}


def ask_mandator(creditor: Creditor) -> Creditor:
    """The creditor with the answers; those about the mandator are kept while the house writes for itself."""
    st.subheader("Pour qui vous écrivez", anchor=False)
    chosen = st.radio(
        "Pour qui vous écrivez",
        list(_ACTORS),
        index=int(creditor.collects_for_another),
        format_func=lambda actor: _ACTORS[actor],
        label_visibility="collapsed",
        key="creditor-actor",
    )
    if chosen is not Actor.THIRD_PARTY_COLLECTOR:
        return replace(creditor, actor=Actor.CREDITOR)
    st.caption("Les lettres porteront les mentions de l’article R124-4 du Code des procédures civiles d’exécution.")
    place = st.grid(min_column_width=230)
    name = place.text_input("Créancier", creditor.mandator, key="creditor-mandator")
    address = place.text_input("Adresse du créancier", creditor.mandator_address, key="creditor-mandator-address")
    mandate = place.text_input(
        "Convention de recouvrement", creditor.mandate, placeholder="date et référence", key="creditor-mandate"
    )
    return replace(
        creditor,
        actor=Actor.THIRD_PARTY_COLLECTOR,
        mandator=(name or "").strip(),
        mandator_address=(address or "").strip(),
        mandate=(mandate or "").strip(),
    )
