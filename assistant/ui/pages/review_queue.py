"""Validation: what waits for a team lead, oldest first."""

from __future__ import annotations

import streamlit as st

from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.ui.components.outbox import show_outbox
from assistant.ui.components.review_queue import choose_row
from assistant.ui.components.review_reading import show_reading
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.review_rows import review_rows


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Validation", anchor=False)
    with trouble_shown():
        show_outbox(services, user)
        trays = review_rows(services, user)
        queue, reading = st.columns([1.1, 2.2], gap="medium")
        with queue:
            row = choose_row(trays)
        if row is not None:
            with reading:
                show_reading(services, user, row)
