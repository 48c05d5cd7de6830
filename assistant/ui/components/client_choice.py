"""Choosing the client to work on."""

from __future__ import annotations

import streamlit as st

from assistant.services.all_services import Services
from assistant.ui.session import open_client, remember_client


def choose_client(services: Services) -> str:
    """The id of the chosen client, "" when the book is empty."""
    with services.unit_of_work() as uow:
        names = {debtor.id: debtor.name for debtor in sorted(uow.debtors.all(), key=lambda d: d.name.casefold())}
    if not names:
        st.info(
            "Le dossier est vide : importez vos clients et vos factures dans « Données ».", icon=":material/upload:"
        )
        return ""
    ids = list(names)
    current = open_client()
    chosen = st.selectbox(
        "Client",
        ids,
        index=ids.index(current) if current in names else 0,
        format_func=lambda debtor_id: names[debtor_id],
        placeholder="Cherchez un client",
    )
    remember_client(chosen)
    return str(chosen)
