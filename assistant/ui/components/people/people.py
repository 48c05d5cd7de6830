"""The people of the house, one line each, with what the reader may change."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import streamlit as st

from assistant.domain.people.permission import Act, may
from assistant.domain.people.user import Role, User
from assistant.services.all_services import Services
from assistant.services.people.manage_people import Member, Way
from assistant.ui.components.line import head, line, muted
from assistant.ui.components.people.absences import absence_words, ask_absence
from assistant.ui.components.people.first_password import keep_first_password, keep_invitation, waits_to_be_noted
from assistant.ui.components.people.proof import ask_proof
from assistant.ui.components.trouble import act
from assistant.ui.session import ROLES
from assistant.ui.wording import LANGUAGES, language_name

PLACE = "people"
_WAYS = {
    Way.PASSWORD: "",
    Way.OPENID: "entre par OpenID",
    Way.INVITED: "invitation OpenID en attente",
    Way.NONE: "sans mot de passe\u202f: ne peut pas se connecter",
}
_ICONS = {
    Role.ACCOUNT_MANAGER: "person",
    Role.TEAM_LEAD: "supervisor_account",
    Role.PHONE_AGENT: "call",
    Role.ADMINISTRATOR: "manage_accounts",
    Role.AUDITOR: "visibility",
}


def show_people(services: Services, user: User, members: Sequence[Member]) -> None:
    """Those who are there first, by name."""
    with st.container(gap=None):
        for member in sorted(members, key=lambda one: (not one.person.active, one.person.name.casefold())):
            _show_member(services, user, member, members)


def _show_member(services: Services, user: User, member: Member, members: Sequence[Member]) -> None:
    person = member.person
    with line(f"person-{person.id}"):
        with head(f"person-{person.id}"):
            st.text(person.name)
            with muted(f"person-{person.id}"):
                st.text(_facts(member, signs_in=may(user.role, Act.ACCOUNTS)))
                for absence in member.absences:
                    st.text(absence_words(absence, members))
        if person.active:
            st.badge(ROLES[person.role].capitalize(), icon=f":material/{_ICONS[person.role]}:", color="gray")
            if may(user.role, Act.ACCOUNTS):
                _ask_change(services, user, person)
            ask_absence(services, user, member, members)
        else:
            st.badge("Compte fermé", icon=":material/block:", color="gray")


def _ask_languages(services: Services, user: User, person: User) -> None:
    """What they speak on the telephone: the queue of calls offers no other client while a colleague speaks it."""
    codes = list(dict.fromkeys((*LANGUAGES, *person.languages)))
    chosen = st.multiselect(
        "Langues parlées au téléphone",
        codes,
        list(person.languages),
        format_func=language_name,
        placeholder="toutes",
        key=f"languages-{person.id}",
    )
    if st.button(
        "Enregistrer les langues", key=f"keep-languages-{person.id}", disabled=tuple(chosen) == person.languages
    ):
        act(PLACE, partial(services.manage_people.set_languages, person.id, chosen, user))


def _facts(member: Member, *, signs_in: bool) -> str:
    """``signs_in``: with the name they sign in by, which concerns who manages the accounts."""
    person = member.person
    facts = [person.id if signs_in else "", person.email, f"équipe {person.team}" if person.team else ""]
    if person.languages:
        facts.append(f"parle {', '.join(map(language_name, person.languages))}")
    facts.append(_WAYS[member.way] if person.active and member.way is not None else "")
    return " · ".join(filter(None, facts))


def _ask_change(services: Services, user: User, person: User) -> None:
    """Role and team, a new first password, closing the account."""
    manage, key = services.manage_people, person.id
    door = f"change-{key}-noted" if waits_to_be_noted() else f"change-{key}"  # another one is closed
    with st.popover("Modifier", type="tertiary", icon=":material/edit:", key=door):
        proven = ask_proof(services, user, f"role-{key}")
        with st.form(f"role-{key}", border=False):
            role: Role | None = st.selectbox(
                "Rôle", list(Role), list(Role).index(person.role), format_func=ROLES.__getitem__
            )
            team = st.text_input("Équipe (vide\u202f: toute la maison)", person.team)
            if st.form_submit_button("Enregistrer le rôle") and role is not None:
                act(PLACE, partial(proven, partial(manage.set_role, person.id, role, team, user)))
        if may(person.role, Act.CALL):
            _ask_languages(services, user, person)
        st.caption("Un nouveau mot de passe ou la fermeture met fin à ses sessions.")
        if st.button("Nouveau premier mot de passe", icon=":material/key:", key=f"reset-{key}"):
            draw = partial(keep_first_password, person.name, partial(manage.reset_password, person.id, user))
            act(PLACE, partial(proven, draw))
        if services.sign_in.openid and st.button("Inviter par OpenID", icon=":material/badge:", key=f"invite-{key}"):
            invite = partial(keep_invitation, person.name, partial(manage.invite, person.id, user))
            act(PLACE, partial(proven, invite))
        sure = st.checkbox(f"Fermer le compte de {person.id}", key=f"sure-{key}")
        if st.button("Fermer le compte", icon=":material/block:", key=f"disable-{key}", disabled=not sure):
            act(PLACE, partial(proven, partial(manage.disable, person.id, user)))
