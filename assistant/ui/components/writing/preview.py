"""The letter as it would be printed, before anybody approves it: pictures of its pages, marked as a draft."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import User
from assistant.domain.writing.draft import Draft, LetterText
from assistant.services.all_services import Services
from assistant.ui.components.trouble import trouble_shown


def show_preview(services: Services, user: User, draft: Draft, text: LetterText) -> None:
    """On demand, for what is printed on paper."""
    if not draft.channel.is_paper:
        return
    shown = st.toggle("Aperçu de la lettre imprimée", key=f"preview-{draft.id}")
    if shown:
        with trouble_shown(), st.spinner("Mise en page…"), st.container(key=f"paper-{draft.id}"):
            for number, page in enumerate(services.dispatch.by_hand.preview(draft.id, text, user), start=1):
                st.image(page, caption=f"Page {number}, projet non approuvé", width="stretch")
