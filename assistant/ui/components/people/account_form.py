"""The form of a new account."""

from __future__ import annotations

from functools import partial

import streamlit as st

from assistant.domain.people.user import Role, User
from assistant.services.all_services import Services
from assistant.ui.components.people.first_password import keep_first_password, keep_invitation
from assistant.ui.components.people.people import PLACE
from assistant.ui.components.people.proof import ask_proof
from assistant.ui.components.trouble import act
from assistant.ui.session import ROLES
from assistant.ui.wording import LANGUAGES, language_name


def ask_account(services: Services, user: User) -> None:
    """Who, in which role and team; the first password or the invitation is drawn, never chosen."""
    with (
        st.popover("Ajouter une personne", icon=":material/person_add:", type="primary"),
        st.form("new-account", border=False),
    ):
        name = st.text_input("Prénom et nom")
        login = st.text_input("Identifiant", help="Court et sans espace\u202f: il sert à se connecter.")
        email = st.text_input("Adresse électronique (facultatif)")
        role: Role | None = st.selectbox("Rôle", list(Role), format_func=ROLES.__getitem__)
        team = st.text_input("Équipe (vide\u202f: toute la maison)")
        languages = st.multiselect(
            "Langues parlées au téléphone", list(LANGUAGES), format_func=language_name, placeholder="Toutes"
        )
        invited = services.sign_in.openid and st.checkbox("Inviter par OpenID, sans mot de passe", value=True)
        proven = ask_proof(services, user, "new-account")
        if st.form_submit_button("Créer le compte", type="primary") and role is not None:
            person = User(login.strip(), name.strip(), role, email.strip(), team.strip(), languages=tuple(languages))
            manage = services.manage_people
            invite = partial(keep_invitation, person.name, partial(manage.add_invited, person, user))
            draw = partial(keep_first_password, person.name, partial(manage.add, person, user))
            act(PLACE, partial(proven, invite if invited else draw))
