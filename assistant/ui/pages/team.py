"""Équipe: who has an account, in which role and team, and who stands in for whom."""

from __future__ import annotations

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.components.people.account_form import ask_account
from assistant.ui.components.people.first_password import show_first_password
from assistant.ui.components.people.people import PLACE, show_people
from assistant.ui.components.trouble import show_trouble, trouble_shown


def render(services: Services, user: User) -> None:
    """Draw the page."""
    st.title("Équipe", anchor=False)
    show_first_password()
    show_trouble(PLACE)
    with trouble_shown():
        if not may(user.role, Act.ACCOUNTS):
            st.caption("Notez une absence\u202f: qui remplace la personne voit et suit ses clients pendant ces jours.")
            show_people(services, user, services.note_absences.team(user))
            return
        members = services.manage_people.members(user)
        st.caption(
            "Le suivi client voit ses clients, les responsables et les appels ceux de leur équipe, "
            "l’audit et l’administration ceux de toute la maison. Un changement de rôle ferme les sessions."
        )
        ask_account(services, user)
        show_people(services, user, members)
