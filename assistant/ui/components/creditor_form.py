"""The form of the house: creditor and policy."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import streamlit as st

from assistant.domain.creditor import Creditor
from assistant.domain.policy import HousePolicy
from assistant.french.amounts import parse_amount

MEANS = ("virement", "carte", "chèque", "prélèvement")
_FIELDS = {
    "name": "Dénomination",
    "legal_form": "Forme et capital",
    "siren": "SIREN",
    "rcs_city": "Ville du RCS",
    "address": "Adresse du siège",
    "city": "Lieu d’écriture des lettres",
    "email": "Adresse électronique",
    "phone": "Téléphone",
    "iban": "IBAN",
    "bic": "BIC",
    "signatory": "Signataire",
    "signatory_role": "Fonction du signataire",
}


def show_creditor_form(creditor: Creditor, policy: HousePolicy) -> tuple[Creditor, HousePolicy] | None:
    """What was entered when "Enregistrer" is pressed, else None; raises UnreadableAmountError for the rate."""
    with st.form("house"):
        left, right = st.columns(2, gap="large")
        with left:
            st.subheader("Votre entreprise", anchor=False)
            values = {name: st.text_input(label, getattr(creditor, name)) for name, label in _FIELDS.items()}
            logo = st.file_uploader("Logo (PNG ou JPEG, 500 ko au plus)", type=["png", "jpg", "jpeg"])
        with right:
            st.subheader("Usages de la maison", anchor=False)
            entered = _policy(policy)
        if not st.form_submit_button("Enregistrer", type="primary", icon=":material/save:"):
            return None
    iban = values["iban"].replace(" ", "").upper()
    image = logo.getvalue() if logo is not None else creditor.logo
    cleaned = {name: value.strip() for name, value in values.items()} | {"iban": iban}
    return replace(creditor, logo=image, **cleaned), entered


def _policy(policy: HousePolicy) -> HousePolicy:
    voice = st.radio("La maison écrit", ["nous", "je"], index=0 if policy.voice == "nous" else 1, horizontal=True)
    means = st.multiselect("Moyens de paiement", MEANS, [m for m in policy.payment_means if m in MEANS])
    rate = st.text_input(
        "Taux annuel de pénalités convenu (%)", "" if policy.contract_rate is None else str(policy.contract_rate)
    )
    proof = st.text_input("Preuve de ce taux", policy.contract_rate_proof, placeholder="CGV art. 7")
    days = st.number_input("Délai demandé dans une relance (jours)", 3, 60, policy.deadline_days)
    notice = st.number_input("Délai d’une mise en demeure (jours)", 8, 60, policy.formal_notice_days)
    interval = st.number_input("Jours entre deux relances", 0, 60, policy.min_contact_interval_days)
    tolerance = st.text_input("Seuil de relance (€)", str(policy.tolerance))
    agreed: Decimal | None = parse_amount(rate) if rate.strip() else None
    return replace(
        policy,
        voice=voice,
        payment_means=tuple(means),
        contract_rate=agreed,
        contract_rate_proof=proof.strip(),
        deadline_days=int(days),
        formal_notice_days=int(notice),
        min_contact_interval_days=int(interval),
        tolerance=parse_amount(tolerance),
    )
