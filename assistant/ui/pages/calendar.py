"""Calendrier: the coming thirty days, steps to do and promises that fall due."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.user import Role, User
from assistant.services.all_services import Services
from assistant.ui.components.day.calendar_days import choose_day, show_day, show_weeks, whole_weeks
from assistant.ui.components.day.portfolio import EVERYONE, MINE
from assistant.ui.components.trouble import trouble_shown

DAYS = 30


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Calendrier", anchor=False)
    with trouble_shown():
        default = MINE if user.role is Role.ACCOUNT_MANAGER else EVERYONE
        chosen = st.segmented_control(
            "Portefeuille",
            [MINE, EVERYONE],
            default=default,
            required=True,
            key=f"calendar-{user.id}",
            label_visibility="collapsed",
        )
        today = services.clock.today()
        days = whole_weeks(today, DAYS)
        with st.spinner("Lecture du dossier…"):
            found = services.scenarios.calendar(user, days, user.id if chosen == MINE else "")
        st.caption("Étapes des scénarios si rien n’est réglé d’ici là, règlements promis et versements d’échéanciers.")
        show_weeks(found, today, days)
        show_day(found, choose_day(today))
