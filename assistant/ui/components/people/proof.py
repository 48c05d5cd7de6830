"""Asking for the password again before a grave act: a purge, another role, a new way into an account."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

import streamlit as st

from assistant.domain.browser_session import PROOF_LASTS
from assistant.domain.errors import NotAllowedError
from assistant.domain.user import User
from assistant.services.all_services import Services
from assistant.ui.signed_in import SESSION

Done = TypeVar("Done")
PROVED = "proved_at"  # whose proof, and when: kept by the server, never by the browser
_AGAIN = (
    "Avant cet acte, prouvez de nouveau qui vous êtes\u202f: déconnectez-vous, reconnectez-vous, "
    "puis revenez ici dans les dix minutes."
)


def ask_proof(services: Services, user: User, key: str) -> Callable[[Callable[[], Done]], Done]:
    """Draw the field where a proof is due; what is returned does an act, or raises NotAllowedError without it."""
    if not _is_due(services, user):
        return _do
    if not services.sign_in.has_password(user):
        st.caption(_AGAIN)
        return _refuse
    said = st.text_input("Votre mot de passe, de nouveau", type="password", key=f"proof-{key}")
    return partial(_prove, services, user, said)


def _is_due(services: Services, user: User) -> bool:
    if services.is_demo or not services.sign_in.accounts_exist():
        return False
    who, at = st.session_state.get(PROVED, ("", None))
    if who == user.id and at is not None and at <= services.sign_in.clock.now() < at + PROOF_LASTS:
        return False
    return not services.sign_in.is_fresh(st.session_state.get(SESSION, ""))


def _do(deed: Callable[[], Done]) -> Done:
    return deed()


def _refuse(_: Callable[[], Done]) -> Done:
    raise NotAllowedError(_AGAIN)


def _prove(services: Services, user: User, said: str, deed: Callable[[], Done]) -> Done:
    st.session_state[PROVED] = (user.id, services.sign_in.prove(user, said))
    return deed()
