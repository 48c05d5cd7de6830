"""Who acts on a page: the person who signed in, or in a house without accounts the one chosen in the side bar."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.services.people.open_session import SignedIn
from assistant.ui.other_tabs.component import leave_with_other_tabs
from assistant.ui.same_tab.component import link_here
from assistant.ui.session import ROLES, choose_acting_user

SESSION = "browser_session"
_COOKIE = "courtois_session"


def acting_user(services: Services, users: Sequence[User]) -> User:
    """The person; stops the page when the session is over."""
    if services.is_demo or not services.sign_in.accounts_exist():
        return choose_acting_user(tuple(user for user in users if user.active))
    signed = _signed_in(services)
    if signed is None:
        st.session_state.clear()
        st.warning("Votre session est fermée\u202f: ce qui était enregistré l’est toujours.", icon=":material/lock:")
        link_here("Se connecter", "/connexion", "login", plain=False)
        st.stop()
    with st.sidebar.container(gap="xsmall"):
        st.text(signed.user.name)
        st.caption(ROLES[signed.user.role])
        if signed.has_password:
            link_here("Mon mot de passe", "/mot-de-passe", "key")
        link_here("Se déconnecter", "/deconnexion", "logout")
        leave_with_other_tabs()
    return signed.user


def _signed_in(services: Services) -> SignedIn | None:
    """Asked at each turn: the token once, then the session it opened, since the browser's token changes."""
    known = st.session_state.get(SESSION)
    signed = (
        services.sign_in.still_there(known)
        if known
        else services.sign_in.resume(st.context.cookies.get(_COOKIE, ""), rotate=False)
    )
    if signed is None or signed.must_change:
        return None
    st.session_state[SESSION] = signed.session_id
    return signed
