"""A house without accounts: what that means, and how the first one is made."""

from __future__ import annotations

import streamlit as st

from assistant.services.all_services import Services

_COMMAND = 'courtois user add prenom --name "Prénom Nom" --role admin'


def show_first_accounts(services: Services) -> None:
    """Nothing once there are accounts, nor in the demonstration, which has none."""
    if services.is_demo or services.sign_in.accounts_exist():
        return
    st.info(
        "Sans comptes, l’application ne répond qu’à cette machine et chacun y agit comme responsable. "
        "Créez le premier compte d’administration depuis un terminal\u202f; "
        "les autres s’ajoutent dans «\u202fÉquipe\u202f».",
        icon=":material/group_add:",
    )
    st.code(_COMMAND, language=None)
