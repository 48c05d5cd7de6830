"""Réponses: what clients answered, what it seems to say, and one click to draw the consequence."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.replies.reply_decision import show_decision
from assistant.ui.components.replies.reply_message import show_message
from assistant.ui.components.replies.reply_queue import choose_reply
from assistant.ui.components.trouble import show_trouble, trouble_shown


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Réponses", anchor=False)
    with trouble_shown():
        show_trouble("replies")
        row = choose_reply(services, user)
        if row is None:
            return
        left, right = st.columns([1.15, 1], gap="medium")
        with left:
            show_message(row)
        with right:
            show_decision(services, user, row)
