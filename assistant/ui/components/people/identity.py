"""Who the client is, and whom we write to there."""

from __future__ import annotations

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.choice_names import CONTACT_ROLES
from assistant.domain.ledger.debtor import Contact, Debtor
from assistant.ui.components.line import muted
from assistant.ui.wording import KINDS, PROCEEDINGS, day


def show_identity(case: Case) -> None:
    """Name, kind, legal state, SIREN, address and contacts."""
    debtor = case.debtor
    with st.container(key=f"head-identity-{debtor.id}", gap="xsmall"):
        st.text(debtor.name)
        st.badge(KINDS[debtor.kind], icon=":material/badge:", color="gray")
        if debtor.insolvency is not None:
            st.badge("Procédure collective", icon=":material/gavel:", color="red")
        with muted(f"identity-{debtor.id}"):
            _show_facts(debtor)
    for contact in debtor.contacts:
        _show_contact(contact, chosen=contact == case.contact)
    if not debtor.contacts:
        st.caption("Aucun contact connu\u202f: complétez la fiche dans «\u202fDonnées\u202f».")


def _show_facts(debtor: Debtor) -> None:
    if debtor.address:
        st.text(debtor.address)
    if debtor.code:
        st.text(f"Code client {debtor.code}")
    if debtor.siren:
        st.text(f"SIREN {debtor.siren[:3]}\u202f{debtor.siren[3:6]}\u202f{debtor.siren[6:]}")
    if debtor.client_since is not None:
        st.caption(f"Client depuis le {day(debtor.client_since)}")
    if debtor.insolvency is not None:
        st.caption(f"{PROCEEDINGS[debtor.insolvency.kind]}, depuis le {day(debtor.insolvency.opened_on)}")
        if debtor.insolvency.officer:
            st.text(debtor.insolvency.officer)


def _show_contact(contact: Contact, *, chosen: bool) -> None:
    name = f"{contact.title or contact.civility} {contact.full_name}".strip() or "Boîte partagée"
    with st.container(key=f"head-contact-{contact.id}", gap=None):
        st.text(name)
        with muted(f"contact-{contact.id}"):
            lines = [contact.job or CONTACT_ROLES[contact.role], contact.email, contact.phone]
            st.text("\n".join(part for part in lines if part))
        if chosen:
            st.caption(":material/mark_email_read: reçoit les relances")
