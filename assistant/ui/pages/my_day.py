"""Ma journée: who to remind today and why, the blocked ones with their reason."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.day.day_sections import Section, choose_section, split
from assistant.ui.components.day.drafting_run import offer_drafting
from assistant.ui.components.day.portfolio import choose_rows
from assistant.ui.components.day.promises_to_verify import show_promises
from assistant.ui.components.day.waiting_drafts import show_waiting
from assistant.ui.components.day.worklist import show_blocked, show_calls, show_ready, show_summary
from assistant.ui.components.day.worklist_filters import filtered
from assistant.ui.components.house.rate_gap import show_rate_gap
from assistant.ui.components.replies.reply_count import show_reply_count
from assistant.ui.components.trouble import trouble_shown
from assistant.ui.components.writing.outbox import show_outbox


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Ma journée", anchor=False)
    with trouble_shown():
        show_rate_gap(services)
        show_reply_count(services, user)
        rows = choose_rows(services, user)
        if rows is None:
            return
        show_outbox(services, user)
        sections = split(services, user, rows)
        with st.container(horizontal=True, vertical_alignment="center"):
            chosen = choose_section(sections)
            kept = filtered(sections[chosen]) if chosen is Section.TO_DO else []
        if chosen is Section.PROMISES:
            show_promises(services, user, sections[chosen])
        elif chosen in {Section.APPROVAL, Section.TO_SEND}:
            show_waiting(user, chosen, sections[chosen])
        else:
            ready = [row for row in kept if row.ready]
            if may(user.role, Act.WRITE):
                show_summary(ready)
                offer_drafting(services, user, ready)
                show_ready(user, ready)
            else:
                show_calls(user, ready)
            show_blocked(user, [row for row in kept if not row.ready])
