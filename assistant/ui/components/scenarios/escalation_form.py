"""The form of escalation: who signs from which level on, and who gets a copy."""

from __future__ import annotations

import streamlit as st

from assistant.domain.reminders.escalation import NEVER, Escalation

LEVELS = {
    NEVER: "Jamais",
    1: "Dès la relance 1",
    2: "Dès la relance 2",
    3: "Dès la relance 3",
    4: "À la mise en demeure",
}


def ask_escalation(escalation: Escalation) -> Escalation:
    """The escalation as the fields hold it."""
    with st.expander("Signataire et copies selon le niveau", icon=":material/supervisor_account:"):
        place = st.grid(min_column_width=200)
        return Escalation(
            sender_level=_level(place, "Un autre signataire", escalation.sender_level),
            signatory=place.text_input("Son nom", escalation.signatory).strip(),
            role=place.text_input("Sa fonction", escalation.role, placeholder="directrice financière").strip(),
            email=place.text_input("Son adresse, pour les réponses", escalation.email).strip(),
            copy_manager_level=_level(place, "Copie à qui suit le client", escalation.copy_manager_level),
            copy_buyer_level=_level(place, "Copie à l’acheteur du client", escalation.copy_buyer_level),
        )


def _level(place: st.delta_generator.DeltaGenerator, label: str, level: int) -> int:
    levels = list(LEVELS)
    return place.selectbox(label, levels, index=levels.index(level), format_func=LEVELS.__getitem__)
