"""Exporting templates as the files of prompts/, and taking such files in as drafts."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.templates.template_editor import PLACE
from assistant.ui.components.trouble import act


def show_exchange(services: Services, user: User) -> None:
    """Both ways; only a lead imports."""
    st.caption(
        "L’archive range chaque version comme dans prompts/\u202f: un dossier par modèle, un fichier par version."
    )
    st.download_button(
        "Exporter tous les modèles",
        partial(services.templates.exchange.export, user),
        "modeles.zip",
        "application/zip",
        icon=":material/download:",
        on_click="ignore",
    )
    if not may(user.role, Act.SET_HOUSE):
        st.caption("Seul un responsable importe des modèles.")
        return
    archive = st.file_uploader("Archive ZIP à importer", type=["zip"], key="template-archive")
    st.caption("Chaque texte nouveau devient un brouillon\u202f: rien n’entre en vigueur sans relecture.")
    if st.button("Importer", disabled=archive is None, key="template-import") and archive is not None:
        act(PLACE, partial(services.templates.exchange.take_archive, archive.getvalue(), user))
