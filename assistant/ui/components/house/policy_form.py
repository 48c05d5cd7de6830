"""The form of the house's usages: voice, means of payment, rate, delays."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import streamlit as st

from assistant.domain.policy import HousePolicy
from assistant.french.numbers.amounts import parse_amount
from assistant.ui.components.house.approval_policy_form import ask_approvals
from assistant.ui.components.house.day_counts import ask_counts
from assistant.ui.components.scenarios.escalation_form import ask_escalation

MEANS = ("virement", "carte", "chèque", "prélèvement")
VOICES = {"nous": "Nous", "je": "Je"}
DAYS = {  # label, least, most
    "deadline_days": ("Délai demandé dans une relance (jours)", 3, 60),
    "formal_notice_days": ("Délai d’une mise en demeure (jours)", 8, 60),
    "min_contact_interval_days": ("Jours entre deux relances", 0, 60),
    "approval_lifetime_days": ("Durée d’une approbation (jours)", 1, 30),
    "plan_instalments_max": ("Versements d’un échéancier, sans responsable", 2, 24),
    "plan_days_max": ("Durée d’un échéancier, sans responsable (jours)", 30, 730),
}


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
        placeholder="vide\u202f: le taux légal",
    )
    proof = st.text_input("Preuve de ce taux", policy.contract_rate_proof, placeholder="CGV art. 7")
    tolerance = st.text_input("Seuil de relance (€)", f"{policy.tolerance:f}".replace(".", ","))
    days = ask_counts(policy, DAYS)
    escalation = ask_escalation(policy.escalation)
    approvals = ask_approvals(policy.approvals)
    discount = st.text_input(
        "Escompte le plus élevé avant échéance (%)",
        "" if policy.discount_rate_max is None else f"{policy.discount_rate_max:f}".replace(".", ","),
        placeholder="vide\u202f: aucun escompte",
    )
    agreed: Decimal | None = parse_amount(rate) if rate.strip() else None
    entered = replace(
        policy,
        voice=voice,
        payment_means=tuple(means),
        contract_rate=agreed,
        discount_rate_max=parse_amount(discount) if discount.strip() else None,
        contract_rate_proof=proof.strip(),
        tolerance=parse_amount(tolerance),
        attach_invoices=st.toggle("Joindre les factures aux relances", policy.attach_invoices),
        calls_recorded=st.toggle("Appels enregistrés (annoncé, avec le choix)", policy.calls_recorded),
        escalation=escalation,
        approvals=approvals,
    )
    return replace(entered, **days)
