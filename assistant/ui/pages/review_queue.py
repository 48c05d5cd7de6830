"""Validation: what waits for a second person, late and risky ones first."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.review.edit_proposals import show_proposals
from assistant.ui.components.review.review_batch import offer_batches
from assistant.ui.components.review.review_queue import choose_row, choose_tray
from assistant.ui.components.review.review_reading import show_reading
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.components.writing.outbox import show_outbox


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Validation", anchor=False)
    with trouble_shown():
        show_outbox(services, user)
        show_proposals(services, user)
        trays = services.reviewing.list_drafts(user)
        queue, reading = st.columns([1.05, 2.35], gap="medium")
        with queue:
            rows = choose_tray(trays)
            doors = st.container()  # drawn once the text at the right was shown, whose box is open then
            row = choose_row(rows, services.clock.now())
        if row is not None:
            with reading:
                show_reading(services, user, row)
        with doors:
            offer_batches(services, user, rows)
