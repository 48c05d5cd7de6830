"""The form of the house's usages: voice, means of payment, rate, delays."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import streamlit as st

from assistant.domain.policy import HousePolicy
from assistant.french.amounts import parse_amount

MEANS = ("virement", "carte", "chèque", "prélèvement")
VOICES = {"nous": "Nous", "je": "Je"}


def ask_policy(policy: HousePolicy) -> HousePolicy:
    """The policy as the fields hold it; raises UnreadableAmountError for the rate or the threshold."""
    st.subheader("Usages de la maison", anchor=False)
    voice = st.segmented_control(
        "La maison écrit", list(VOICES), default=policy.voice, format_func=VOICES.__getitem__, required=True
    )
    means = st.pills(
        "Moyens de paiement", MEANS, selection_mode="multi", default=[m for m in policy.payment_means if m in MEANS]
    )
    rate = st.text_input(
        "Taux annuel de pénalités convenu (%)",
        "" if policy.contract_rate is None else f"{policy.contract_rate:f}".replace(".", ","),
        placeholder="vide : le taux légal",
    )
    proof = st.text_input("Preuve de ce taux", policy.contract_rate_proof, placeholder="CGV art. 7")
    tolerance = st.text_input("Seuil de relance (€)", f"{policy.tolerance:f}".replace(".", ","))
    days = _ask_days(policy)
    agreed: Decimal | None = parse_amount(rate) if rate.strip() else None
    return replace(
        policy,
        voice=voice,
        payment_means=tuple(means),
        contract_rate=agreed,
        contract_rate_proof=proof.strip(),
        tolerance=parse_amount(tolerance),
        attach_invoices=st.toggle("Joindre les factures aux relances", policy.attach_invoices),
        deadline_days=days[0],
        formal_notice_days=days[1],
        min_contact_interval_days=days[2],
        approval_lifetime_days=days[3],
    )


def _ask_days(policy: HousePolicy) -> tuple[int, ...]:
    place = st.grid(min_column_width=200)
    asked = (
        ("Délai demandé dans une relance (jours)", 3, 60, policy.deadline_days),
        ("Délai d’une mise en demeure (jours)", 8, 60, policy.formal_notice_days),
        ("Jours entre deux relances", 0, 60, policy.min_contact_interval_days),
        ("Durée d’une approbation (jours)", 1, 30, policy.approval_lifetime_days),
    )
    return tuple(int(place.number_input(*field)) for field in asked)
