"""Erasing a client or one of their people who asks for it: what goes, what the law keeps, then the name typed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import partial

import streamlit as st

from assistant.domain.ledger.debtor import Contact
from assistant.domain.people.user import User
from assistant.domain.privacy.personal_data import ErasureReport
from assistant.services.all_services import Services
from assistant.services.review.typed_confirmation import is_confirmed
from assistant.ui.components.dossier.client_choice import client_names
from assistant.ui.components.line import muted
from assistant.ui.components.people.proof import ask_proof
from assistant.ui.components.trouble import act, show_trouble
from assistant.ui.told_apart import told_apart

PLACE = "erasure"
_DONE = "Effacement fait\u202f: le journal en garde le compte, sans aucun nom."


def show_erasure(services: Services, user: User) -> None:
    """For who may erase; nothing is deleted before the name is typed and the person proved again who they are."""
    st.subheader("Effacer une personne", anchor=False)
    st.caption("À la demande de l’intéressé (article 17 du RGPD). Vérifiez d’abord son identité.")
    show_trouble(PLACE)
    names = client_names(services.list_clients(user))
    debtor_id = st.selectbox(
        "Client", list(names), index=None, format_func=names.__getitem__, placeholder="Choisir", key="erase-client"
    )
    if debtor_id is None:
        return
    debtor = services.open_case(debtor_id, user).debtor
    contact = _choose_contact(debtor_id, debtor.contacts)
    erase = services.privacy.erase
    if contact is None:
        _show_act(services, user, debtor.name, debtor_id, partial(erase.debtor, debtor_id, user))
    else:
        called = contact.full_name or contact.email or contact.id
        _show_act(services, user, called, contact.id, partial(erase.contact, debtor_id, contact.id, user))


def _choose_contact(debtor_id: str, contacts: tuple[Contact, ...]) -> Contact | None:
    """One person, None for the client with all of them."""
    by_id = {contact.id: contact for contact in contacts}
    words = {"": "Le client et tous ses interlocuteurs"}
    words |= told_apart(
        {one.id: one.full_name or one.email or one.id for one in contacts}, {one.id: one.email for one in contacts}
    )
    chosen = st.selectbox("Qui", list(words), format_func=words.__getitem__, key=f"erase-who-{debtor_id}")
    return by_id.get(chosen)


def _show_act(services: Services, user: User, name: str, key: str, erase: Callable[..., ErasureReport]) -> None:
    _show_report(erase(dry_run=True), key)
    with st.container(border=True, key=f"erase-act-{key}"):
        st.text("L’effacement est définitif. Pour le confirmer, écrivez le nom\u202f:")
        with muted(f"erase-name-{key}"):
            st.text(name)
        typed = st.text_input("Ce nom, puis Entrée", key=f"erase-typed-{key}", autocomplete="off")
        proven = ask_proof(services, user, f"erase-{key}")
        if st.button(
            "Effacer pour de bon",
            icon=":material/person_remove:",
            key=f"erase-{key}",
            disabled=not is_confirmed(name, typed),
        ):
            act(PLACE, partial(proven, erase), done=_DONE)


def _show_report(report: ErasureReport, key: str) -> None:
    """What would go, and what stays with its reason, counted."""
    goes = [f"{label}\u202f: {count}" for label, count in report.erased.items() if count]
    with muted(f"erase-report-{key}"):
        st.text(f"Serait effacé. {', '.join(goes)}." if goes else "Rien ne serait effacé.")
        for (what, why), count in Counter((record.what, record.why) for record in report.kept).items():
            st.text(f"Serait gardé. {what}\u202f: {count} ({why}).")
