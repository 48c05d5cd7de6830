"""Who the client is, and how they pay."""

from __future__ import annotations

import streamlit as st

from assistant.domain.case import Case
from assistant.domain.debtor import Contact, ContactRole
from assistant.domain.promise import PromiseStatus
from assistant.ui.wording import KINDS, day, euros

_ROLES = {
    ContactRole.AP_CONTACT: "comptabilité fournisseurs",
    ContactRole.BUYER: "donneur d’ordre",
    ContactRole.MANAGER: "direction",
    ContactRole.PERSON: "particulier",
    ContactRole.OTHER: "autre",
}
_PROMISES = {
    PromiseStatus.PENDING: "en attente",
    PromiseStatus.KEPT: "tenue",
    PromiseStatus.PARTIAL: "tenue en partie",
    PromiseStatus.BROKEN: "non tenue",
    PromiseStatus.CANCELLED: "annulée",
}


def show_identity(case: Case) -> None:
    """Name, kind, SIREN, address and contacts."""
    debtor = case.debtor
    st.markdown(f"##### {_plain(debtor.name)}")
    st.badge(KINDS[debtor.kind], icon=":material/badge:", color="gray")
    lines = [debtor.address, f"SIREN {debtor.siren}" if debtor.siren else ""]
    st.text("\n".join(line for line in lines if line))
    for contact in debtor.contacts:
        _show_contact(contact, chosen=contact == case.contact)


def show_payer(case: Case) -> None:
    """Delays, share on time, promises."""
    payer = case.payer
    st.markdown("##### Habitudes de paiement")
    if payer.average_days_late is None or payer.on_time_share is None:
        st.caption("Pas encore de facture réglée.")
    else:
        st.text(f"Retard moyen : {payer.average_days_late:.0f} j\nÀ l’heure : {payer.on_time_share:.0%}")
        st.caption(f"sur {payer.settled} factures réglées")
    for promise in case.promises:
        amount = euros(promise.amount) if promise.amount is not None else "le tout"
        st.text(f"Promesse du {day(promise.on)} : {amount} pour le {day(promise.due_on)}, {_PROMISES[promise.status]}")
        if promise.quote:
            st.caption("Ses mots :")
            st.text(f"« {promise.quote} »")


def _show_contact(contact: Contact, *, chosen: bool) -> None:
    name = contact.full_name or contact.email or "Boîte partagée"
    marks = [_ROLES[contact.role], contact.job]
    st.text("\n".join(part for part in (name, contact.email, contact.phone) if part))
    st.caption(", ".join(mark for mark in [*marks, "reçoit les relances" if chosen else ""] if mark))


def _plain(text: str) -> str:
    """Text that markdown cannot read as markup."""
    return "".join(f"\\{sign}" if sign in "\\`*_{}[]()#+-!|<>~$:" else sign for sign in text)
