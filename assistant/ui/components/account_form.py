"""The form of a new account."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.user import Role, User
from assistant.services.all_services import Services
from assistant.ui.components.first_password import keep_first_password
from assistant.ui.components.people import PLACE
from assistant.ui.components.trouble import act
from assistant.ui.session import ROLES


def ask_account(services: Services, user: User) -> None:
    """Who, in which role and team; the first password is drawn, never chosen."""
    with (
        st.popover("Ajouter une personne", icon=":material/person_add:", type="primary"),
        st.form("new-account", border=False),
    ):
        name = st.text_input("Prénom et nom")
        login = st.text_input("Identifiant", help="Court et sans espace\u202f: il sert à se connecter.")
        email = st.text_input("Adresse électronique (facultatif)")
        role = st.selectbox("Rôle", list(Role), format_func=ROLES.__getitem__)
        team = st.text_input("Équipe (vide\u202f: toute la maison)")
        if st.form_submit_button("Créer le compte", type="primary"):
            person = User(login.strip(), name.strip(), role, email.strip(), team.strip())
            act(PLACE, partial(keep_first_password, person.name, partial(services.manage_people.add, person, user)))
