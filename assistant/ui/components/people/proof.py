"""Asking for the password again before a grave act: a purge, an erasure, another role, a new way into an account."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

import streamlit as st

from assistant.domain.errors import UnprovenError
from assistant.domain.people.proof import Proof
from assistant.domain.people.user import User
from assistant.services.all_services import Services
from assistant.ui.signed_in import SESSION

Done = TypeVar("Done")
Deed = Callable[[Proof | None], Done]  # use cases ask for the proof themselves: a page that forgets it is refused
PROVED = "proved"  # the last proof given here: kept by the server, never by the browser
_AGAIN = (
    "Avant cet acte, prouvez de nouveau qui vous êtes\u202f: déconnectez-vous, reconnectez-vous, "
    "puis revenez ici dans les dix minutes."
)
_EMPTY = "Donnez d’abord votre mot de passe, de nouveau\u202f: rien n’a changé."


def ask_proof(services: Services, user: User, key: str) -> Callable[[Deed[Done]], Done]:
    """Draw the field where a proof is due; what is returned does an act with the proof, or raises NotAllowedError."""
    if services.is_demo or not services.sign_in.accounts_exist():
        return partial(_do, None)
    known = st.session_state.get(PROVED), services.sign_in.proof_of(st.session_state.get(SESSION, ""))
    fresh = [proof for proof in known if proof is not None and proof.covers(user, services.sign_in.clock.now())]
    if fresh:
        return partial(_do, fresh[0])
    if not services.sign_in.has_password(user):
        st.caption(_AGAIN)
        return _refuse
    said = st.text_input("Votre mot de passe, de nouveau", type="password", key=f"proof-{key}")
    return partial(_prove, services, user, said)


def _do(proof: Proof | None, deed: Deed[Done]) -> Done:
    return deed(proof)


def _refuse(_: Deed[Done]) -> Done:
    raise UnprovenError(_AGAIN)


def _prove(services: Services, user: User, said: str, deed: Deed[Done]) -> Done:
    if not said:
        raise UnprovenError(_EMPTY)  # forgotten, not tried: it makes nobody wait
    proof = services.sign_in.prove(user, said)
    st.session_state[PROVED] = proof
    return deed(proof)
