"""How many replies wait, above the day's list."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.session import go_to
from assistant.ui.wording import counted


def show_reply_count(services: Services, user: User) -> None:
    """One line with the way there; nothing when none waits, nor for who does not decide."""
    if not may(user.role, Act.WRITE):
        return
    number = services.replies.queue.count(user)
    if not number:
        return
    with st.container(horizontal=True, vertical_alignment="center", key="reply-count"):
        st.markdown(
            f":material/mark_email_unread: {counted(number, 'réponse attend', 'réponses attendent')} "
            "une décision\u202f; "
            "ces clients ne sont pas relancés d’ici là."
        )
        if st.button("Traiter les réponses", key="open-replies", icon=":material/arrow_forward:"):
            go_to("reponses")
