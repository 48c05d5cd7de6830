"""Appels: the next call with its sheet on one screen, its outcome, and the agent's own day."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import Role, User
from assistant.services.all_services import Services
from assistant.ui.components.calls.call_coaching import show_coaching
from assistant.ui.components.calls.call_queue import show_queue
from assistant.ui.components.calls.call_screen import PLACE, end_call, show_call
from assistant.ui.components.trouble import show_trouble, trouble_shown
from assistant.ui.session import client_in_address

QUEUE, COACHING = "File", "Accompagnement"


def render(services: Services, user: User) -> None:
    """Draw the page: a call while the address names a client, else the queue."""
    said = client_in_address()
    debtor_id = (services.list_clients.named(said, user) or said) if said else ""
    show_trouble(PLACE)
    if debtor_id:
        shown = False
        with trouble_shown():
            show_call(services, user, debtor_id)
            shown = True
        if not shown and st.button("Revenir à la file", icon=":material/arrow_back:"):
            services.call.queue.leave(debtor_id, user)
            end_call()
        return
    st.title("Appels", anchor=False)
    with trouble_shown():
        if user.role is Role.TEAM_LEAD and _section() == COACHING:
            show_coaching(services, user)
        else:
            show_queue(services, user)


def _section() -> str:
    """What a lead looks at: the queue as agents have it, or calls already made."""
    return st.segmented_control(
        "Vue", (QUEUE, COACHING), default=QUEUE, required=True, label_visibility="collapsed", key="call-section"
    )
