"""The form of when and how often clients are contacted, and of how fresh what is known must be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import streamlit as st

from assistant.domain.policy import HousePolicy
from assistant.french.days.dates import parse_date
from assistant.ui.components.house.sending_windows_form import ask_windows


def ask_contact_policy(policy: HousePolicy) -> HousePolicy:
    """The policy as the fields hold it; raises UnreadableDateError for a closed day."""
    st.subheader("Feu vert", anchor=False)
    place = st.grid(min_column_width=200, vertical_alignment="bottom")

    def days(label: str, low: int, high: int, value: int) -> int:
        return int(place.number_input(label, low, high, value))

    limited = replace(
        policy,
        trigger_delay_days=days("Jours laissés après l’échéance", 0, 60, policy.trigger_delay_days),
        contacts_a_week=days("Contacts au plus en 7 jours", 1, 30, policy.contacts_a_week),
        contacts_a_month=days("Contacts au plus en 30 jours", 1, 60, policy.contacts_a_month),
        bank_days=days("Âge des données bancaires (jours ouvrés)", 0, 30, policy.bank_days),
        bank_days_notice=days("Le même avant une mise en demeure", 0, 30, policy.bank_days_notice),
        matching_days=days("Attente d’un paiement annoncé (jours ouvrés)", 0, 30, policy.matching_days),
        bodacc_age_days=days("Âge de la vérification au BODACC (jours)", 1, 365, policy.bodacc_age_days),
    )
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
