"""Données: bring in one's own files, without a terminal."""

from __future__ import annotations

import streamlit as st

from assistant.domain.user import User
from assistant.services.all_services import Services


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Données", anchor=False)
    with services.unit_of_work() as uow:
        st.metric("Clients", len(uow.debtors.all()))
    st.caption(user.name)
