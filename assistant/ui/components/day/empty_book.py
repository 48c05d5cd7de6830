"""A book without a client: what to do next, for who may do it."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.ui.session import go_to


def show_empty_book(user: User) -> None:
    """The way to the import, or who has it."""
    if not may(user.role, Act.IMPORT):
        st.info(
            "Aucun client encore\u202f: ils apparaîtront ici dès qu’un responsable les aura importés.",
            icon=":material/upload:",
        )
        return
    st.info(
        "Le dossier est vide. Apportez vos clients, vos factures et vos règlements dans «\u202fDonnées\u202f».",
        icon=":material/upload:",
    )
    if st.button("Ouvrir «\u202fDonnées\u202f»", type="primary", icon=":material/database:"):
        go_to("donnees")
