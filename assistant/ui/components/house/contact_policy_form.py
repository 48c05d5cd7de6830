"""The form of when and how often clients are contacted, and of how fresh what is known must be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from assistant.domain.policy import HousePolicy
from assistant.french.days.dates import parse_date
from assistant.ui.components.house.day_counts import ask_counts
from assistant.ui.components.house.sending_windows_form import ask_windows

LIMITS = {  # label, least, most
    "trigger_delay_days": ("Jours laissés après l’échéance", 0, 60),
    "contacts_a_week": ("Contacts au plus en 7 jours", 1, 30),
    "contacts_a_month": ("Contacts au plus en 30 jours", 1, 60),
    "bank_days": ("Âge des données bancaires (jours ouvrés)", 0, 30),
    "bank_days_notice": ("Leur âge avant une mise en demeure (jours ouvrés)", 0, 30),
    "matching_days": ("Attente d’un paiement annoncé (jours ouvrés)", 0, 30),
    "bodacc_age_days": ("Âge de la vérification au BODACC (jours)", 1, 365),
}


def ask_contact_policy(policy: HousePolicy) -> HousePolicy:
    """The policy as the fields hold it; raises UnreadableDateError for a closed day."""
    st.subheader("Feu vert", anchor=False)
    limited = replace(policy, **ask_counts(policy, LIMITS))
    closed = st.text_input(
        "Jours sans envoi de la maison",
        ", ".join(f"{day:%d/%m/%Y}" for day in policy.closed_days),
        placeholder="24/12/2026, 31/12/2026",
        help="Les jours fériés du territoire de chaque client s’y ajoutent d’eux-mêmes.",
    )
    return replace(
        limited,
        closed_days=_read_days(closed),
        rather_before=st.toggle("Avancer au dernier jour ouvert ce qui tombe un jour fermé", policy.rather_before),
        sending_windows=ask_windows(policy.sending_windows),
    )


def _read_days(text: str) -> tuple[date, ...]:
    return tuple(sorted({parse_date(part.strip()) for part in text.split(",") if part.strip()}))
