"""For whom the house writes: itself, or a creditor who gave it a written mandate."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st

from assistant.domain.fact_kinds import Actor
from assistant.domain.ledger.creditor import Creditor
from assistant.services.house.creditor_fields import MANDATE
from assistant.ui.components.house.creditor_form import ask_fields

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
    return ask_fields(replace(creditor, actor=Actor.THIRD_PARTY_COLLECTOR), MANDATE)
